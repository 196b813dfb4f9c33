import { controlOf, helloWorld, reached, sent, started, stopAll, to } from './client.mts';
import { parsed, Receiver } from '../receiver.mts';
import { until } from '../until.mts';

const receiver = new Receiver();
const time = expect.stringMatching(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$/) as string;

afterEach(async () => {
	await stopAll();
	await receiver.close();
	receiver.received.length = 0;
	receiver.answers.length = 0;
});

/** A sandbox whose account has the receiver for its webhook. */
async function listening(options: Parameters<typeof started>[0] = {}) {
	const { sandbox, client } = await started({ redeliveryDelays: [50], ...options });
	const url = `${await receiver.listen()}?token=s3cret`;
	await client.put('/auth/me/webhook', { url });
	return { sandbox, client, url };
}

const data = () => receiver.received.map(({ raw }) => parsed(raw)['data']);

it('tells of sent, delivered and read exactly as documented', async () => {
	const { sandbox, client } = await listening({ step: 30 });
	const metadata = { orderId: '1234' };
	const messageId = await sent(client, { metadata });
	await reached(client, messageId, 'read');
	await sandbox.deliveries.settled();
	const base = { messageId, to, failedAt: null, errorMessage: null, metadata };
	expect(receiver.received.map(({ raw }) => parsed(raw))).toStrictEqual(
		[
			{ ...base, status: 'sent', deliveredAt: null, readAt: null },
			{ ...base, status: 'delivered', deliveredAt: time, readAt: null },
			{ ...base, status: 'read', deliveredAt: time, readAt: time },
		].map((status) => ({ event: 'message.status_updated', timestamp: time, data: status })),
	);
	const [first] = receiver.received;
	expect(first?.headers['content-type']).toBe('application/json');
	const known = ['accept', 'host', 'user-agent', 'accept-encoding', 'connection'];
	expect(
		Object.keys(first?.headers ?? {})
			.filter((name) => !known.includes(name))
			.sort(),
	).toEqual(['content-length', 'content-type']);
});

it('tells why a message failed', async () => {
	const { sandbox, client } = await listening();
	sandbox.fail(to, 'Message undeliverable');
	await reached(client, await sent(client), 'failed');
	await sandbox.deliveries.settled();
	expect(data()).toMatchObject([
		{ status: 'failed', failedAt: time, errorMessage: 'Message undeliverable', metadata: null },
	]);
});

it.each([
	[
		[500, 200],
		[500, 200],
	],
	[
		[500, 500, 200],
		[500, 500],
	],
	[
		['cut', 204],
		[null, 204],
	],
	[[204], [204]],
	[
		[401, 200],
		[401, 200],
	],
] as const)('answers %j: tried %j, as there is one retry', async (answers, tried) => {
	const { sandbox, client } = await listening();
	sandbox.state.fates.set(to, { reaches: 'sent' });
	receiver.answers.push(...answers);
	await reached(client, await sent(client), 'sent');
	await sandbox.deliveries.settled();
	expect(sandbox.deliveries.attempts.map(({ status }) => status)).toEqual(tried);
});

it('waits 10 seconds for an answer, and retries once, unless told otherwise', async () => {
	const { sandbox, client } = await listening({ deliveryTimeout: 1_000 });
	sandbox.state.fates.set(to, { reaches: 'sent' });
	receiver.answers.push('silence');
	await reached(client, await sent(client), 'sent');
	await sandbox.deliveries.settled();
	expect(sandbox.deliveries.attempts.map(({ status }) => status)).toEqual([null, 200]);
	expect(sandbox.deliveries.attempts[0]?.error).toMatch(/timeout/);
});

it('without options there is one retry', async () => {
	const { sandbox, client } = await started();
	await client.put('/auth/me/webhook', { url: await receiver.listen() });
	receiver.answers.push(500, 500, 500);
	sandbox.emit('account.updated', {});
	await sandbox.deliveries.settled();
	expect(sandbox.deliveries.attempts.map(({ status }) => status)).toEqual([500, 500]);
});

it('a forged event comes with another token, or none, and once', async () => {
	const { sandbox, url } = await listening();
	receiver.answers.push(401, 401);
	const control = controlOf(sandbox);
	const event = { event: 'message.status_updated', data: {} };
	for (const query of ['?signature=forged', '?signature=none', '']) {
		expect((await control.post(`/events${query}`, event)).status).toBe(202);
		await sandbox.deliveries.settled();
	}
	const tokens = sandbox.deliveries.attempts.map((attempt) =>
		new URL(attempt.url).searchParams.get('token'),
	);
	expect(tokens).toEqual([expect.stringMatching(/^s3cre[^t]$/), null, 's3cret']);
	expect(sandbox.deliveries.attempts[2]?.url).toBe(url);
});

it('a removed webhook hears no more, another account of nothing', async () => {
	const { sandbox, client } = await listening();
	sandbox.state.register('Ana', 'ana@example.com');
	await client.delete('/auth/me/webhook');
	await reached(client, await sent(client), 'read');
	await sandbox.deliveries.settled();
	expect(receiver.received).toEqual([]);
});

it('a dry run tells its status, too', async () => {
	const { sandbox, client } = await listening();
	await client.post('/send-message', { to, template: helloWorld, dry_run: true });
	await until(() => receiver.received.length === 3);
	await sandbox.deliveries.settled();
	expect(data()).toMatchObject([{ status: 'sent' }, { status: 'delivered' }, { status: 'read' }]);
});

it.each([
	['an unknown plan', 'patch', '/account', { plan: 'gold' }],
	['a number with a plus', 'put', '/numbers/+1415', {}],
	['an unknown status', 'put', `/numbers/${to}`, { reaches: 'lost' }],
	['an unknown property', 'put', `/numbers/${to}`, { reads: true }],
	['a circuit that is neither', 'put', '/circuit', {}],
	['a person without a number', 'post', '/inbound', { text: 'x' }],
	['an event without data', 'post', '/events', { event: 'x' }],
	['a webhook for an unknown event', 'put', '/webhook', { url: 'http://a.b/', events: ['x'] }],
])('the control refuses %s', async (_what, method, url, body) => {
	const { sandbox } = await started();
	expect((await controlOf(sandbox).request({ method, url, data: body })).status).toBe(400);
});
