import type { IDataObject } from 'n8n-workflow';
import { WhatsApi } from '../../nodes/WhatsApi/WhatsApi.node.ts';
import { whatsApi } from '../../nodes/WhatsApi/gateway.ts';
import type { Fault } from '../../sandbox/fault.mts';
import { startWhatsApi } from '../../sandbox/whatsapi/start.mts';
import type { WhatsApiOptions, WhatsApiSandbox } from '../../sandbox/whatsapi/start.mts';
import { retryNode, runNode } from '../support/run-node.mts';
import type { Run } from '../support/run-node.mts';
import { VARIANT, variantOf } from '../support/variant.mts';

/** Other sizes, another plan: what a bulk call sent must not hang on how it was cut. */

let sandbox: WhatsApiSandbox;
afterEach(() => sandbox.stop());

const start = async (options: WhatsApiOptions = {}) =>
	(sandbox = await startWhatsApi({ plan: 'enterprise', step: 60_000, ...options }));

const people = (count: number) =>
	Array.from({ length: count }, (_, index) => String(351_910_000_000 + index));

const bulk = (count: number, options: IDataObject): Run => ({
	type: VARIANT,
	types: variantOf(new WhatsApi(), whatsApi, { limits: [] }),
	credentials: { whatsApiApi: { apiKey: sandbox.apiKey, baseUrl: sandbox.baseUrl } },
	parameters: {
		...{ resource: 'message', operation: 'sendBulk', to: '={{ $json.to }}' },
		...{ messageType: 'text', message: 'Hello', options },
	},
	items: people(count).map((to) => ({ to })),
});

function failSecond(fault: Fault): void {
	const scope = { method: 'POST', path: '/messages/bulk' };
	sandbox.failNext({ kind: 'delay', ms: 0 }, scope);
	sandbox.failNext(fault, scope);
}

const sent = () => [...sandbox.account.messages.values()].map(({ to }) => to);

test.each<[string, IDataObject]>([
	['1', { messagesPerCall: 1 }],
	['2', { messagesPerCall: 2 }],
	['5', { messagesPerCall: 5 }],
	['as many as the plan allows', {}],
])(
	'5 people, 3 at a time, the second request refused, then %s: each gets it once',
	async (_, then) => {
		await start();
		failSecond({ kind: 'status', status: 400 });
		const failed = await runNode(bulk(5, { messagesPerCall: 3 }));
		expect(sent()).toEqual(people(3));
		const { items, error } = await retryNode(bulk(5, then), failed);
		expect(error).toBeUndefined();
		expect(sent()).toEqual(people(5));
		expect(items.map(({ json }) => json.to)).toEqual(people(5));
		const messages = [...sandbox.account.messages.values()];
		expect(items.map(({ json }) => json.batchId)).toEqual(messages.map(({ batchId }) => batchId));
	},
);

test('1,500 people, and the plan drops from Pro to Basic between two tries', async () => {
	await start({ plan: 'pro' });
	failSecond({ kind: 'status', status: 400 });
	const failed = await runNode(bulk(1_500, {}));
	expect(sent()).toEqual(people(1_000));
	sandbox.account.plan = 'basic';
	const { error } = await retryNode(bulk(1_500, {}), failed);
	expect(error).toBeUndefined();
	expect(sent()).toEqual(people(1_500));
});

test.each([1, 2, 3, 5])(
	'a request whose response was lost is not sent again %d at a time',
	async (size) => {
		await start();
		failSecond({ kind: 'resetAfter' });
		const failed = await runNode(bulk(5, { messagesPerCall: 3 }));
		const retried = await retryNode(bulk(5, { messagesPerCall: size }), failed);
		for (const { error } of [failed, retried]) {
			expect(error?.message).toContain('[item 3]');
			expect(error?.message).toContain('This item may have been carried out anyway');
		}
		expect(sent()).toEqual(people(5));
	},
);

test('what WhatsAPI did not take is sent by the retry, what it took is not', async () => {
	await start();
	const [a, b, c] = people(3);
	const data = { batchId: '3fa85f64-5717-4562-b3fc-2c963f66afa6', failedCount: 1 };
	sandbox.failNext({ kind: 'status', status: 202, body: { data } }, { path: '/messages/bulk' });
	const rows = [a, c].map((to) => ({ id: `id-${to}`, to, body: 'Hello' }));
	const list = { path: '/messages', method: 'GET' };
	sandbox.failNext({ kind: 'status', status: 200, body: { data: rows } }, list);
	const run = bulk(3, { messageIds: true });
	const failed = await runNode(run);
	expect(failed.error?.message).toBe('WhatsAPI rejected this message [item 1]');

	const { items, error } = await retryNode(run, failed);
	expect(error).toBeUndefined();
	expect(sent()).toEqual([b]);
	const [own] = sandbox.account.messages.keys();
	expect(items.map(({ json }) => json.messageId)).toEqual([`id-${a}`, own, `id-${c}`]);
});

test('a list that is behind does not make a message one that was not taken', async () => {
	await start();
	const [a] = people(1);
	const data = { batchId: '3fa85f64-5717-4562-b3fc-2c963f66afa6', failedCount: 1 };
	sandbox.failNext({ kind: 'status', status: 202, body: { data } }, { path: '/messages/bulk' });
	const body = { data: [{ id: `id-${a}`, to: a, body: 'Hello' }] };
	sandbox.failNext({ kind: 'status', status: 200, body }, { path: '/messages', method: 'GET' });
	const { items, error } = await runNode(bulk(3, { messageIds: true }));
	expect(error).toBeUndefined();
	expect(items.map(({ json }) => json.status)).toEqual(['unknown', 'unknown', 'unknown']);
});
