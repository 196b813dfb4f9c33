import type { IDataObject } from 'n8n-workflow';
import { startWhatsApi } from '../../sandbox/whatsapi/start.mts';
import type { WhatsApiOptions, WhatsApiSandbox } from '../../sandbox/whatsapi/start.mts';
import { calls, messagesOf, run } from './whatsapi.mts';

let sandbox: WhatsApiSandbox;
afterEach(() => sandbox.stop());
const start = async (options: WhatsApiOptions = {}) =>
	(sandbox = await startWhatsApi({ plan: 'pro', step: 1, ...options }));

const people = (count: number) =>
	Array.from({ length: count }, (_, index) => ({ to: String(351_910_000_000 + index) }));
const send = async (count: number, options: IDataObject = {}) =>
	await run(sandbox, { operation: 'sendTemplate', to: '={{ $json.to }}', options }, people(count), {
		onError: 'continueRegularOutput',
	});
const messageId = { __rl: true, mode: 'id', value: '={{ $json.messageId }}' };
const ids = () => messagesOf(sandbox).map(({ id }) => id);

test('a message, simplified: ten fields under the names that sends put out', async () => {
	await start();
	const sent = await send(1, { waitUntil: 'read' });
	const { items } = await run(
		sandbox,
		{ operation: 'get', messageId, simplify: true },
		sent.items.map(({ json }) => json),
	);
	const [message] = messagesOf(sandbox);
	expect(items.map(({ json }) => json)).toEqual([
		{
			messageId: message?.id,
			to: '351910000000',
			text: null,
			status: 'read',
			sentAt: message?.sentAt,
			deliveredAt: message?.deliveredAt,
			readAt: message?.readAt,
			failedAt: null,
			errorMessage: null,
			metadata: null,
		},
	]);
});

test('a message as it is', async () => {
	await start();
	const sent = await send(1, { waitUntil: 'read' });
	const { items } = await run(
		sandbox,
		{ operation: 'get', messageId, simplify: false },
		sent.items.map(({ json }) => json),
	);
	expect(items[0]?.json).toMatchObject({ id: ids()[0], body: null, timeline: expect.any(Array) });
});

test.each([true, false])('many messages, Simplify %s', async (simplify) => {
	await start({ step: 60_000 });
	await send(2);
	const { items } = await run(sandbox, { operation: 'getAll', simplify, filters: {} });
	const name = simplify ? 'messageId' : 'id';
	expect(items.map(({ json }) => json[name])).toEqual(ids().toReversed());
});

test('Return All over 450 messages: 3 calls, each message once', async () => {
	await start({ step: 60_000 });
	await send(450);
	sandbox.ledger.clear();
	const { items } = await run(sandbox, { operation: 'getAll', returnAll: true, filters: {} });
	expect(items.map(({ json }) => json.messageId)).toEqual(ids().toReversed());
	expect(calls(sandbox)).toEqual(Array(3).fill('GET /messages 200'));
});

test('what failed is found, and sent again', async () => {
	await start();
	sandbox.state.fates.set('351910000001', { fails: 'Message undeliverable', times: 1 });
	await send(3, { waitUntil: 'read' });
	const failed = await run(sandbox, { operation: 'getAll', filters: { status: 'failed' } });
	expect(failed.items.map(({ json }) => json)).toMatchObject([
		{ to: '351910000001', errorMessage: 'Message undeliverable' },
	]);
	const { items } = await run(
		sandbox,
		{ operation: 'retry', messageId },
		failed.items.map(({ json }) => json),
	);
	expect(items.map(({ json }) => json)).toEqual([{ messageId: ids()[1], status: 'queued' }]);
	expect(messagesOf(sandbox)).toHaveLength(3);
});
