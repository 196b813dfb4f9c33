import { createHmac } from 'node:crypto';
import type { SessionsOptions } from '../../../sandbox/sessions/start.mts';
import { parsed, Receiver } from '../receiver.mts';
import { codeOf, started, stopAll } from './client.mts';

const receiver = new Receiver();
afterEach(async () => {
	await stopAll();
	await receiver.close();
	receiver.received.length = 0;
});

const message = { number: '351910000000', text: 'Olá' };
const secret = 's3cret';
const header = 'x-webhook-signature';
const hook = { url: 'https://shop.example/hook', events: ['message.received'], secret };

const opened = async (options: SessionsOptions = {}) =>
	await started({ redeliveryDelays: [], registration: 'many', ...options });

const hmac = (raw: Buffer) => createHmac('sha256', secret).update(raw).digest('hex');

it.each([
	['secret', () => secret],
	['hmac', hmac],
] as const)('deliveries prove themselves by: %s', async (proof, right) => {
	const { sandbox } = await opened({ proof });
	sandbox.webhook = { url: await receiver.listen(), secret };
	for (const signature of ['valid', 'forged', 'none'] as const) {
		sandbox.receive(message, signature);
		await sandbox.deliveries.settled();
	}
	const [valid, forged, none] = receiver.received.map(({ raw, headers }) => ({
		given: headers[header],
		right: right(raw),
	}));
	expect(valid?.given).toBe(valid?.right);
	expect(forged?.given).toHaveLength(valid?.right.length ?? 0);
	expect(forged?.given).not.toBe(forged?.right);
	expect(none).toMatchObject({ given: undefined });
});

it('else by what the URL carries', async () => {
	const { sandbox } = await opened();
	const url = await receiver.listen();
	sandbox.webhook = { url: `${url}?token=t0ken` };
	for (const signature of ['valid', 'forged', 'none'] as const) sandbox.receive(message, signature);
	await sandbox.deliveries.settled();
	const [valid, forged, none] = sandbox.deliveries.attempts.map((attempt) => attempt.url);
	expect([valid, none]).toEqual([`${url}?token=t0ken`, url]);
	expect(forged).toMatch(/\?token=.{5}$/);
	expect(forged).not.toBe(valid);
});

it('there is no call to register one unless it is asked for', async () => {
	const { session } = await started();
	expect(await session.get('/webhooks')).toMatchObject({ status: 404 });
	expect(await session.post('/webhooks', hook)).toMatchObject({ status: 404 });
});

it('webhooks are listed without their secrets, and removed', async () => {
	const { session } = await opened();
	const { status, data } = await session.post('/webhooks', hook);
	expect(status).toBe(201);
	const { url, events } = hook;
	expect((await session.get('/webhooks')).data).toEqual([{ id: data.id, url, events }]);
	expect(await session.delete(`/webhooks/${data.id}`)).toMatchObject({ status: 204 });
	expect(await session.delete(`/webhooks/${data.id}`)).toMatchObject({ status: 404 });
	expect((await session.get('/webhooks')).data).toEqual([]);
});

it('where only one is allowed, a second one is refused; each session has its own', async () => {
	const { sandbox, session } = await opened({ registration: 'single' });
	await session.post('/webhooks', hook);
	const second = await session.post('/webhooks', hook);
	expect([second.status, codeOf(second)]).toEqual([409, 'CONFLICT']);
	const { key } = sandbox.state.addSession({ name: 'Sales' });
	const headers = { authorization: `Bearer ${key}` };
	expect(await session.post('/webhooks', hook, { headers })).toMatchObject({ status: 201 });
});

it('a webhook gets the events that it chose, of its own session', async () => {
	const { sandbox, session } = await opened();
	const url = await receiver.listen();
	const sales = sandbox.state.addSession({ name: 'Sales', status: 'CONNECTED' });
	await session.post('/webhooks', { ...hook, url });
	sandbox.receive(message);
	sandbox.receive({ ...message, sessionId: sales.id });
	sandbox.lost();
	sandbox.lost(sales.id);
	await sandbox.deliveries.settled();
	expect(receiver.received.map(({ raw }) => parsed(raw))).toMatchObject([
		{ event: 'message.received', sessionId: sandbox.sessionId },
	]);
});

it('the one that is set from outside gets those of all sessions', async () => {
	const { sandbox, control } = await opened();
	const url = await receiver.listen();
	expect(await control.put('/webhook', { url })).toMatchObject({ status: 200 });
	const sales = sandbox.state.addSession({ name: 'Sales', status: 'CONNECTED' });
	sandbox.lost();
	sandbox.lost(sales.id);
	await sandbox.deliveries.settled();
	const ids = receiver.received.map(({ raw }) => parsed(raw).sessionId);
	expect(ids.toSorted()).toEqual([sandbox.sessionId, sales.id].toSorted());
});

it.each([
	['no URL', { events: hook.events }],
	['no web address', { ...hook, url: 'ftp://example.com' }],
	['an unknown event', { ...hook, events: ['message.lost'] }],
	['no event', { ...hook, events: [] }],
	['an unknown property', { ...hook, name: 'n8n' }],
])('%s is refused', async (_, body) => {
	const { session } = await opened();
	expect(await session.post('/webhooks', body)).toMatchObject({ status: 422 });
	expect((await session.get('/webhooks')).data).toEqual([]);
});

it('where deliveries carry a secret, a webhook from outside needs one', async () => {
	const { control } = await opened({ proof: 'hmac' });
	expect(await control.put('/webhook', { url: hook.url })).toMatchObject({ status: 400 });
});
