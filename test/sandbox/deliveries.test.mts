import { setTimeout as sleep } from 'node:timers/promises';
import type { WhatSmsOptions, WhatSmsSandbox } from '../../sandbox/whatsms/start.mts';
import { started, stopAll } from './client.mts';
import { type Answer, parsed, Receiver, signatureOf } from './receiver.mts';
import { until } from './until.mts';

const receiver = new Receiver();
const secret = 's3cret ção';
const message = { number: '351910000000', text: 'Olá 👋' };

/** A sandbox that delivers only messages to a receiver with these answers. */
async function delivering(
	answers: Answer[],
	options: WhatSmsOptions = {},
): Promise<WhatSmsSandbox> {
	const sandbox = await started({ redeliveryDelays: [50, 100], ...options });
	receiver.answers.push(...answers);
	const url = await receiver.listen();
	sandbox.webhook = { url, secret, events: ['message.received'] };
	return sandbox;
}

afterEach(async () => {
	await stopAll();
	await receiver.close();
	receiver.received.length = 0;
	receiver.answers.length = 0;
});

const signatures = () =>
	receiver.received.map(({ headers, raw }) => ({
		given: headers['x-whatsms-signature'],
		right: signatureOf(raw, secret),
	}));

it('deliveries carry the HMAC of their raw body', async () => {
	const sandbox = await delivering([]);
	sandbox.receive(message);
	await sandbox.deliveries.settled();
	const [only, ...more] = receiver.received;
	expect(more).toEqual([]);
	expect(only?.headers['content-type']).toBe('application/json');
	expect(signatures()[0]?.given).toMatch(/^sha256=[0-9a-f]{64}$/);
	expect(signatures()[0]?.given).toBe(signatures()[0]?.right);
	expect(only && parsed(only.raw)).toMatchObject({ data: { message: { body: 'Olá 👋' } } });
});

it('a delivery is recorded with its answer', async () => {
	const sandbox = await delivering([202]);
	sandbox.receive(message);
	await sandbox.deliveries.settled();
	const { attempts } = sandbox.deliveries;
	expect(attempts).toMatchObject([
		{ event: 'message.received', number: 1, status: 202, answer: 'answer 202', error: null },
	]);
	expect(attempts[0]?.url).toBe(sandbox.webhook?.url);
	expect(attempts[0]?.body).toBe(receiver.received[0]?.raw.toString('utf8'));
	expect(attempts[0]?.ms).toBeGreaterThanOrEqual(0);
});

it('a failed delivery is repeated, bytes and signature unchanged, until it is taken', async () => {
	const sandbox = await delivering([500, 'cut', 200]);
	sandbox.receive(message);
	await sandbox.deliveries.settled();
	const { attempts } = sandbox.deliveries;
	expect(attempts.map(({ number }) => number)).toEqual([1, 2, 3]);
	expect(attempts.map(({ status }) => status)).toEqual([500, null, 200]);
	expect(attempts.map(({ error }) => error !== null)).toEqual([false, true, false]);
	const [first, second, third] = receiver.received;
	expect(new Set(receiver.received.map(({ raw }) => raw.toString('hex'))).size).toBe(1);
	expect(signatures().every(({ given, right }) => given === right)).toBe(true);
	expect((second?.at ?? 0) - (first?.at ?? 0)).toBeGreaterThanOrEqual(45);
	expect((third?.at ?? 0) - (second?.at ?? 0)).toBeGreaterThanOrEqual(95);
});

it('after the last redelivery it is given up', async () => {
	const sandbox = await delivering([302, 500, 404]);
	sandbox.receive(message);
	await sandbox.deliveries.settled();
	await sleep(150);
	expect(sandbox.deliveries.attempts.map(({ status }) => status)).toEqual([302, 500, 404]);
	expect(receiver.received).toHaveLength(3);
});

it('a receiver that does not answer in time has failed', async () => {
	const sandbox = await delivering(['silence', 200], { deliveryTimeout: 1_000 });
	sandbox.receive(message);
	await sandbox.deliveries.settled();
	const { attempts } = sandbox.deliveries;
	expect(attempts.map(({ status }) => status)).toEqual([null, 200]);
	expect(attempts[0]?.error).toMatch(/timeout/);
	expect(attempts[0]?.ms).toBeGreaterThanOrEqual(995);
});

it('a receiver that is not there has failed', async () => {
	const sandbox = await delivering([]);
	await receiver.close();
	sandbox.receive(message);
	await sandbox.deliveries.settled();
	const { attempts } = sandbox.deliveries;
	expect(attempts.map(({ status }) => status)).toEqual([null, null, null]);
	await receiver.listen();
});

it('deliveries do not wait for each other', async () => {
	const sandbox = await delivering(['silence', 200], { deliveryTimeout: 100_000 });
	sandbox.receive(message);
	sandbox.receive(message);
	const statuses = () => sandbox.deliveries.attempts.map(({ status }) => status);
	await until(() => statuses().includes(200));
	expect(statuses().toSorted()).toEqual([200, null]);
});

it.each(['forged', 'none'] as const)('a delivery signed %s is sent once', async (signature) => {
	const sandbox = await delivering([401]);
	sandbox.receive(message, signature);
	await sandbox.deliveries.settled();
	expect(sandbox.deliveries.attempts.map(({ status }) => status)).toEqual([401]);
	const [only] = signatures();
	if (signature === 'none') expect(only?.given).toBeUndefined();
	else expect(only?.given).toMatch(/^sha256=[0-9a-f]{64}$/);
	expect(only?.given).not.toBe(only?.right);
});

it('the identical delivery can be sent again, also while the first is under way', async () => {
	const sandbox = await delivering(['silence', 200], {
		deliveryTimeout: 300,
		redeliveryDelays: [],
	});
	sandbox.receive(message);
	const again = await sandbox.deliveries.repeat('message.received');
	expect(again).toMatchObject({ status: 200, number: 2 });
	const [first, second] = receiver.received;
	expect(second?.raw.equals(first?.raw ?? Buffer.alloc(0))).toBe(true);
	expect(signatures()[1]?.given).toBe(signatures()[0]?.right);
});

it('with nothing delivered there is nothing to repeat', async () => {
	const sandbox = await delivering([]);
	await expect(sandbox.deliveries.repeat()).rejects.toThrow('Nothing to repeat');
	sandbox.receive(message);
	await expect(sandbox.deliveries.repeat('ticket.closed')).rejects.toThrow('Nothing to repeat');
});

it('only the chosen events are delivered, without a choice all, without a webhook none', async () => {
	const sandbox = await delivering([]);
	const url = sandbox.webhook?.url ?? '';
	sandbox.receive(message);
	await sandbox.deliveries.settled();
	expect(receiver.events).toEqual(['message.received']);
	sandbox.webhook = { url, secret };
	sandbox.receive({ ...message, number: '351920000000' });
	await sandbox.deliveries.settled();
	expect(receiver.events).toHaveLength(4);
	sandbox.webhook = null;
	sandbox.receive(message);
	await sandbox.deliveries.settled();
	expect(receiver.events).toHaveLength(4);
	expect(sandbox.deliveries.attempts).toHaveLength(4);
});
