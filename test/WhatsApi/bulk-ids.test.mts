import type { IDataObject, INode } from 'n8n-workflow';
import { startWhatsApi } from '../../sandbox/whatsapi/start.mts';
import type { WhatsApiOptions, WhatsApiSandbox } from '../../sandbox/whatsapi/start.mts';
import { calls, messagesOf, run } from './whatsapi.mts';

const BULK = {
	operation: 'sendBulk',
	to: '={{ $json.to }}',
	messageType: '={{ $json.text ? "text" : "template" }}',
	message: '={{ $json.text }}',
};

let sandbox: WhatsApiSandbox;
afterEach(() => sandbox.stop());

const start = async (options: WhatsApiOptions = {}) =>
	(sandbox = await startWhatsApi({ plan: 'pro', step: 60_000, ...options }));
const send = async (items: IDataObject[], options: IDataObject = {}, settings?: Partial<INode>) =>
	await run(sandbox, { ...BULK, options }, items, settings);
const people = (count: number) =>
	Array.from({ length: count }, (_, index) => ({ to: String(351_910_000_000 + index) }));

describe('Message IDs', () => {
	const withIds = { messageIds: true };
	const ids = () => messagesOf(sandbox).map(({ id }) => id);

	test.each(['newest', 'oldest'] as const)('rows with the %s first', async (order) => {
		await start({ variant: { order } });
		const { items } = await send(people(450), withIds);
		expect(items.map(({ json }) => json.messageId)).toEqual(ids());
		expect(calls(sandbox)).toHaveLength(2 + 3);
	});

	test.each(['newest', 'oldest'] as const)(
		'several texts to one number, with the %s first',
		async (order) => {
			await start({ variant: { order } });
			const to = '351910000000';
			const { items } = await send(
				[
					{ to, text: 'a' },
					{ to, text: 'b' },
					{ to, text: 'c' },
				],
				withIds,
			);
			expect(items.map(({ json }) => json.messageId)).toEqual(ids());
		},
	);

	test('the same message twice: one ID each', async () => {
		await start();
		const [person = {}] = people(1);
		const { items } = await send([person, person], withIds);
		const told = items.map(({ json }) => json.messageId);
		expect(told.toSorted()).toEqual(ids().toSorted());
	});

	test('different templates to one number: no ID is guessed, and the others are told', async () => {
		await start();
		const [a, b] = people(2);
		const languages = [
			{ ...a, language: 'en_US' },
			{ ...b, language: 'en_US' },
			{ ...a, language: 'pt_PT' },
		];
		const { items } = await run(
			sandbox,
			{ ...BULK, language: '={{ $json.language }}', options: withIds },
			languages,
		);
		expect(items.map(({ json }) => json.messageId)).toEqual([null, ids()[1], null]);
		expect(items[0]?.json.note).toContain('The message ID of this item is unknown');
	});

	test('a list that ignores the batch: no ID is guessed', async () => {
		await start();
		await send(people(3));
		const { id: other } = messagesOf(sandbox)[0] ?? {};
		sandbox.failNext(
			{
				kind: 'status',
				status: 200,
				body: { data: messagesOf(sandbox).map(({ id, to }) => ({ id, to })) },
			},
			{ path: '/messages', method: 'GET' },
		);
		const { items } = await send(people(2), withIds);
		expect(other).toBeDefined();
		for (const { json } of items) {
			expect(json).toMatchObject({ messageId: null, status: 'queued' });
			expect(json.note).toContain('The message ID of this item is unknown');
		}
	});

	test('a list that cannot be read: the messages are sent all the same', async () => {
		await start();
		sandbox.failNext({ kind: 'status', status: 500 }, { path: '/messages', method: 'GET' });
		const { items, error } = await send(people(2), withIds);
		expect(error).toBeUndefined();
		expect(items).toMatchObject(people(2).map(({ to }) => ({ json: { to, messageId: null } })));
	});
});

describe('messages that the gateway does not take', () => {
	/** Fits our rules, and not the gateway's, which then counts it in failedCount. */
	const batchOf = (refused: number, to: string[]) => {
		sandbox.failNext(
			{
				kind: 'status',
				status: 202,
				body: {
					data: {
						batchId: '3fa85f64-5717-4562-b3fc-2c963f66afa6',
						totalMessages: 3,
						queued: 3 - refused,
						failedCount: refused,
					},
				},
			},
			{ path: '/messages/bulk' },
		);
		const rows = to.map((number, index) => ({ id: `id-${index}`, to: number, body: null }));
		sandbox.failNext(
			{ kind: 'status', status: 200, body: { data: rows } },
			{ path: '/messages', method: 'GET' },
		);
	};
	const [a = '', b = '', c = ''] = people(3).map(({ to }) => to);
	const onError = { onError: 'continueRegularOutput' } as const;

	test('without IDs: nobody knows which, and each item says so', async () => {
		await start();
		batchOf(1, []);
		const { items } = await send(people(3));
		for (const { json } of items) {
			expect(json).toMatchObject({ status: 'unknown', bulkFailed: 1 });
			expect(json.note).toContain("doesn't say which");
		}
	});

	test('with IDs: those that are missing are errors', async () => {
		await start();
		batchOf(1, [c, a]);
		const { items } = await send(people(3), { messageIds: true }, onError);
		expect(items.map(({ json }) => json)).toMatchObject([
			{ to: a, status: 'queued', messageId: 'id-1', bulkFailed: 1 },
			{ error: 'WhatsAPI rejected this message [item 1]' },
			{ to: c, status: 'queued', messageId: 'id-0', bulkFailed: 1 },
		]);
	});

	test('with IDs: of two to one number, nobody knows which', async () => {
		await start();
		batchOf(1, [b, a]);
		const items = [{ to: a, text: 'x' }, { to: a, text: 'y' }, { to: b }];
		const result = await send(items, { messageIds: true });
		expect(result.items.map(({ json }) => json)).toMatchObject([
			{ status: 'unknown', messageId: null },
			{ status: 'unknown', messageId: null },
			{ status: 'queued', messageId: 'id-0' },
		]);
	});

	test('all of them: each item is an error', async () => {
		await start();
		batchOf(3, []);
		const { items } = await send(people(3), {}, onError);
		for (const { json } of items) expect(json.error).toContain('rejected this message');
	});
});
