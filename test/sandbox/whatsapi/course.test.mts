import { setTimeout as sleep } from 'node:timers/promises';
import { until } from '../until.mts';
import { pass, startClock, stopClock } from '../../support/clock.mts';
import { controlOf, reached, sent, started, stopAll, to } from './client.mts';

afterEach(async () => {
	startClock();
	await stopAll();
});

const time = expect.stringMatching(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$/) as string;
const text = { template: undefined, message: 'Olá' };
const statusesOf = ({ timeline }: { timeline: { status: string }[] }) =>
	timeline.map(({ status }) => status);

it('a message is read in the end, with the documented fields', async () => {
	const { sandbox, client } = await started();
	sandbox.receive({ number: to });
	const id = await sent(client, { ...text, metadata: { orderId: '1234' } });
	expect(await reached(client, id, 'read')).toStrictEqual({
		id,
		to,
		body: 'Olá',
		status: 'read',
		sentAt: time,
		deliveredAt: time,
		readAt: time,
		failedAt: null,
		errorMessage: null,
		metadata: { orderId: '1234' },
		timeline: ['queued', 'sent', 'delivered', 'read'].map((status) => ({ status, at: time })),
	});
	expect((await client.get('/auth/me')).data.data.messagesSent).toBe(1);
});

it('it takes its time', async () => {
	stopClock();
	const { client } = await started({ step: 100 });
	const id = await sent(client);
	for (const status of ['queued', 'processing', 'sent', 'delivered']) {
		await reached(client, id, status);
		await pass(99);
		await sleep(120);
		await reached(client, id, status);
		await pass(1);
	}
	await reached(client, id, 'read');
});

it('a text outside the 24 hours fails; once the person has written it arrives', async () => {
	const { sandbox, client } = await started();
	const failed = await reached(client, await sent(client, text), 'failed');
	expect(failed).toMatchObject({ sentAt: null, failedAt: time });
	expect(failed.errorMessage).toMatch(/131047.*Re-engagement message/);
	const wrote = await controlOf(sandbox).post('/inbound', { number: to, text: 'Hi' });
	expect(wrote.status).toBe(201);
	await reached(client, await sent(client, text), 'read');
	const other = await sent(client, { ...text, to: '14155552672' });
	await reached(client, other, 'failed');
});

it('it may be sent first and fail then', async () => {
	const { client } = await started({ variant: { outsideWindow: 'afterSent' } });
	const failed = await reached(client, await sent(client, text), 'failed');
	expect(failed).toMatchObject({ sentAt: time, deliveredAt: null });
});

it('a number can fail, for a while, and a failed message be sent again', async () => {
	const { sandbox, client } = await started();
	await controlOf(sandbox).put(`/numbers/${to}`, { fails: 'Message undeliverable', times: 1 });
	const id = await sent(client);
	const failed = await reached(client, id, 'failed');
	expect(failed.errorMessage).toBe('Message undeliverable');
	const { status, data } = await client.post(`/messages/${id}/retry`);
	expect([status, data.data]).toEqual([202, { id, status: 'queued', scheduledFor: null }]);
	const read = await reached(client, id, 'read');
	expect(read).toMatchObject({ errorMessage: null, failedAt: null });
	expect(statusesOf(read)).toEqual(['queued', 'failed', 'queued', 'sent', 'delivered', 'read']);
	expect((await client.post(`/messages/${id}/retry`)).data).toMatchObject({
		success: false,
		error: expect.stringContaining('retryable'),
	});
});

it('a number that fails always fails again', async () => {
	const { sandbox, client } = await started();
	sandbox.fail(to, 'x');
	const id = await sent(client);
	await reached(client, id, 'failed');
	await client.post(`/messages/${id}/retry`);
	const courses = ['queued', 'failed', 'queued', 'failed'];
	await until(() => sandbox.account.messages.get(id)?.timeline.length === courses.length);
	expect(statusesOf(await reached(client, id, 'failed'))).toEqual(courses);
});

it.each(['queued', 'processing', 'sent', 'delivered'] as const)(
	'a number can get no further than %s',
	async (reaches) => {
		const { sandbox, client } = await started();
		sandbox.state.fates.set(to, { reaches });
		const id = await sent(client);
		await reached(client, id, reaches);
		await sleep(80);
		await reached(client, id, reaches);
		expect((await client.post(`/messages/${id}/retry`)).status).toBe(409);
	},
);

it('transient errors are retried', async () => {
	const { sandbox, client } = await started();
	sandbox.state.fates.set(to, { retries: 2 });
	const { timeline } = await reached(client, await sent(client), 'read');
	const seen = statusesOf({ timeline });
	expect(seen).toEqual(['queued', 'retrying', 'retrying', 'sent', 'delivered', 'read']);
});

it('a wrong access token lets all messages fail', async () => {
	const credentials = { whatsappAccessToken: 'x', whatsappPhoneNumberId: '1' };
	const { client } = await started({ credentials });
	expect((await reached(client, await sent(client), 'failed')).errorMessage).toMatch(/190/);
});

it('the summary counts by status', async () => {
	const { sandbox, client } = await started();
	expect((await client.get('/analytics/summary')).data).toStrictEqual({
		data: { total: 0, byStatus: {}, deliveryRate: 0, failureRate: 0 },
	});
	sandbox.fail('14155552672', 'x');
	await reached(client, await sent(client), 'read');
	await reached(client, await sent(client), 'read');
	await reached(client, await sent(client, { to: '14155552672' }), 'failed');
	expect((await client.get('/analytics/summary')).data.data).toStrictEqual({
		total: 3,
		byStatus: { read: 2, failed: 1 },
		deliveryRate: 0.67,
		failureRate: 0.33,
	});
});
