import type { IDataObject, INode } from 'n8n-workflow';
import { WhatsApi } from '../../nodes/WhatsApi/WhatsApi.node.ts';
import { whatsApi } from '../../nodes/WhatsApi/gateway.ts';
import { startWhatsApi } from '../../sandbox/whatsapi/start.mts';
import type { WhatsApiOptions, WhatsApiSandbox } from '../../sandbox/whatsapi/start.mts';
import { skipWaits } from '../support/clock.mts';
import { runNode } from '../support/run-node.mts';
import { VARIANT, variantOf } from '../support/variant.mts';
import { calls, messagesOf, run } from './whatsapi.mts';

const TEMPLATE = { operation: 'sendTemplate', to: '={{ $json.to ?? "351910000000" }}' };

skipWaits();

let sandbox: WhatsApiSandbox;
afterEach(() => sandbox.stop());

const start = async (options: WhatsApiOptions = {}) =>
	(sandbox = await startWhatsApi({ plan: 'pro', step: 20, ...options }));
const send = async (
	options: IDataObject,
	items?: IDataObject[],
	settings?: Partial<INode>,
	more: IDataObject = {},
) => await run(sandbox, { ...TEMPLATE, options, ...more }, items, settings);
const people = (count: number) =>
	Array.from({ length: count }, (_, index) => ({ to: String(351_910_000_000 + index) }));
const reads = () => calls(sandbox).filter((call) => call.startsWith('GET'));

test.each(['sent', 'delivered', 'read'] as const)('until it is %s', async (status) => {
	await start();
	sandbox.state.fates.set('351910000000', { reaches: status });
	const { items } = await send({ waitUntil: status });
	const [message] = messagesOf(sandbox);
	expect(items.map(({ json }) => json)).toEqual([
		{
			to: '351910000000',
			status,
			messageId: message?.id,
			scheduledFor: null,
			idempotencyReplayed: false,
			sentAt: message?.sentAt,
			deliveredAt: message?.deliveredAt,
			readAt: message?.readAt,
			timedOut: false,
		},
	]);
});

test('further than asked for will do', async () => {
	await start();
	const { items } = await send({ waitUntil: 'sent' });
	expect(items).toMatchObject([{ json: { status: 'read', timedOut: false } }]);
});

test.each([undefined, 'accepted'])('%s: nobody waits', async (waitUntil) => {
	await start();
	await send({ ...(waitUntil && { waitUntil }) });
	expect(reads()).toEqual([]);
});

test('one message is asked for by its ID, again and again at longer intervals', async () => {
	await start({ step: 900 });
	await send({ waitUntil: 'delivered' });
	const { id } = messagesOf(sandbox)[0] ?? {};
	expect(reads()).toEqual(Array(2).fill(`GET /messages/${id} 200`));
});

test('after the time limit, it comes out with the status of that moment', async () => {
	await start();
	sandbox.state.fates.set('351910000000', { reaches: 'sent' });
	const { items, error } = await send({ waitUntil: 'delivered', timeLimit: 2 });
	expect(error).toBeUndefined();
	expect(items).toMatchObject([
		{ json: { status: 'sent', sentAt: expect.any(String), deliveredAt: null, timedOut: true } },
	]);
});

test('each item has a time limit and a goal of its own', async () => {
	await start();
	const [a, b, c] = people(3);
	for (const person of [a, b, c]) sandbox.state.fates.set(person?.to ?? '', { reaches: 'sent' });
	const wanted = [
		{ ...a, goal: 'sent', limit: 60 },
		{ ...b, goal: 'read', limit: 2 },
		{ ...c, goal: 'accepted', limit: 60 },
	];
	const { items } = await send(
		{ waitUntil: '={{ $json.goal }}', timeLimit: '={{ $json.limit }}' },
		wanted,
	);
	expect(items.map(({ json }) => [json.status, json.timedOut])).toEqual([
		['sent', false],
		['sent', true],
		['queued', undefined],
	]);
});

test('what is to be sent after the time limit is not waited for', async () => {
	await start();
	const { items } = await send({ waitUntil: 'delivered', sendAt: '2999-01-01T00:00:00Z' });
	expect(items).toMatchObject([{ json: { status: 'scheduled', timedOut: true } }]);
	expect(reads()).toEqual([]);
});

test('several parts: until the last of them is as far', async () => {
	await start();
	sandbox.receive({ number: '351910000000' });
	const { items } = await send(
		{ waitUntil: 'read', sendAs: 'paragraphs' },
		[{}],
		{},
		{ operation: 'send', message: 'One.\n\nTwo.' },
	);
	expect(messagesOf(sandbox).map(({ status }) => status)).toEqual(['read', 'read']);
	expect(items).toMatchObject([{ json: { status: 'read', timedOut: false } }]);
});

test('several parts: the status of the one that is least far', async () => {
	await start();
	sandbox.receive({ number: '351910000000' });
	sandbox.state.fates.set('351910000000', { reaches: 'sent', times: 1 });
	const { items } = await send(
		{ waitUntil: 'read', sendAs: 'paragraphs', timeLimit: 2 },
		[{}],
		{},
		{ operation: 'send', message: 'One.\n\nTwo.' },
	);
	expect(messagesOf(sandbox).map(({ status }) => status)).toEqual(['sent', 'read']);
	expect(items).toMatchObject([{ json: { status: 'sent', readAt: null, timedOut: true } }]);
});

describe('a message that fails', () => {
	test.each([
		['unreachable', '(#131026) Message undeliverable', 'Check that the number is correct'],
		[
			'outside the 24 hours',
			'(#131047) Re-engagement message: more than 24 hours have passed',
			"use 'Send Template'",
		],
		['a wrong template', '(#132000) Number of parameters does not match', 'WhatsApp Manager'],
		['without credentials', 'Meta credentials are missing', 'Set Meta Credentials'],
	])('%s: an error with the reason of the gateway, and advice', async (_, reason, advice) => {
		await start();
		sandbox.fail('351910000000', reason);
		const { error } = await send({ waitUntil: 'delivered' });
		expect(error?.message).toBe(
			`WhatsApp couldn't deliver the message to +351910000000: ${reason} [item 0]`,
		);
		expect(error?.description).toContain(advice);
		expect(error?.description).toContain(messagesOf(sandbox)[0]?.id);
	});

	test('fails its own item only', async () => {
		await start();
		sandbox.fail('351910000001', 'No such number');
		const { items } = await send({ waitUntil: 'read' }, people(3), {
			onError: 'continueRegularOutput',
		});
		expect(items.map(({ json }) => json.status ?? 'error')).toEqual(['read', 'error', 'read']);
		expect(items.map(({ pairedItem }) => pairedItem)).toEqual([
			{ item: 0 },
			{ item: 1 },
			{ item: 2 },
		]);
	});

	test('Retry On Fail does not send it again', async () => {
		await start();
		sandbox.fail('351910000000', 'No such number');
		const retry = { retryOnFail: true, maxTries: 2, waitBetweenTries: 0 };
		const { error } = await send({ waitUntil: 'delivered' }, [{}], retry);
		expect(error?.message).toContain('No such number');
		expect(messagesOf(sandbox)).toHaveLength(1);
	});
});

describe('one poll for all items', () => {
	test('300 messages: two pages a time', async () => {
		await start({ step: 200 });
		const { items, error } = await send({ waitUntil: 'read' }, people(300));
		expect(error).toBeUndefined();
		expect(items.map(({ json }) => json.status)).toEqual(Array(300).fill('read'));
		expect(reads().length).toBeLessThanOrEqual(2 * 2);
		expect(new Set(reads())).toEqual(new Set(['GET /messages 200']));
	});

	test('a list in which they are not found: one by one', async () => {
		await start({ variant: { order: 'oldest' }, step: 500 });
		await send({}, people(250));
		const { items } = await send({ waitUntil: 'read' }, people(3));
		expect(items.map(({ json }) => json.status)).toEqual(['read', 'read', 'read']);
		expect(reads().length).toBeGreaterThanOrEqual(1 + 2 * 3);
		expect(reads().filter((call) => call === 'GET /messages 200')).toHaveLength(1);
	});

	test('a list that cannot be read: one by one', async () => {
		await start();
		const unreadable = { kind: 'status', status: 200, body: { data: 'nothing' } } as const;
		sandbox.failNext(unreadable, { path: '/messages', method: 'GET', times: 100 });
		const { items } = await send({ waitUntil: 'read' }, people(3));
		expect(items.map(({ json }) => json.status)).toEqual(['read', 'read', 'read']);
	});

	test('a status that cannot be read for a while does no harm', async () => {
		await start();
		sandbox.failNext({ kind: 'status', status: 500 }, { path: '/messages/*', method: 'GET' });
		const { items, error } = await send({ waitUntil: 'read' });
		expect(error).toBeUndefined();
		expect(items).toMatchObject([{ json: { status: 'read' } }]);
	});

	test('under the limit of the account: nothing is refused', async () => {
		await start({ plan: 'free', limits: { free: 6 }, windowSeconds: 5, step: 500 });
		const { error, items, hints } = await runNode({
			type: VARIANT,
			types: variantOf(new WhatsApi(), whatsApi, {
				limits: whatsApi.limits.map((limit) => ({ ...limit, windowMs: 5_000 })),
			}),
			parameters: { resource: 'message', ...TEMPLATE, options: { waitUntil: 'delivered' } },
			credentials: { whatsApiApi: { apiKey: sandbox.apiKey, baseUrl: sandbox.baseUrl } },
			items: people(6),
		});
		expect(error).toBeUndefined();
		expect(items.map(({ json }) => json.timedOut)).toEqual(Array(6).fill(false));
		expect(sandbox.ledger.calls.filter(({ status }) => status === 429)).toEqual([]);
		expect(hints[0]?.message).toContain('WhatsAPI allows at most 6 requests per minute');
	});
});
