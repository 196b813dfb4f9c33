import type { IDataObject } from 'n8n-workflow';
import type { FlowEngineOptions } from '../../sandbox/flowengine/options.mts';
import { startFlowEngine } from '../../sandbox/flowengine/start.mts';
import type { FlowEngineSandbox } from '../../sandbox/flowengine/start.mts';
import { by, run } from './flowengine.mts';

let sandbox: FlowEngineSandbox;
const start = async (options: FlowEngineOptions = {}) => (sandbox = await startFlowEngine(options));
afterEach(() => sandbox.stop());

const PERSON = '351910000000';
const CHAT = `${PERSON}@s.whatsapp.net`;

const message = async (operation: string, parameters: IDataObject) =>
	await run(sandbox, {
		resource: 'message',
		operation,
		instance: by('', 'list'),
		chatId: by(PERSON),
		...parameters,
	});

const stored = (id: string) => sandbox.instance.messages.get(id)?.raw;

test('react: the emoji, and its removal', async () => {
	await start();
	const { key } = sandbox.receive({ from: PERSON, text: 'Olá' });
	const { items } = await message('react', { messageId: key.id, reaction: '👍🏽' });
	expect(items[0]?.json).toMatchObject({ chatId: CHAT, messageId: key.id, reaction: '👍🏽' });
	const { error } = await message('react', { messageId: key.id, remove: true });
	expect(error).toBeUndefined();
	expect(sandbox.ledger.calls.map(({ body }) => (body as IDataObject).reaction)).toEqual([
		'👍🏽',
		'',
	]);
});

test('edit', async () => {
	await start();
	const { key } = sandbox.receive({ from: PERSON, text: 'Ola', fromMe: true });
	const { items } = await message('edit', { messageId: key.id, message: 'Olá' });
	expect(stored(key.id)?.message).toEqual({ conversation: 'Olá' });
	expect(items[0]?.json).toMatchObject({ chatId: CHAT, messageId: key.id, status: 'edited' });
});

test.each(['upstream', 'published'] as const)('delete, by %s calls', async (routes) => {
	await start({ variant: { routes } });
	const { key } = sandbox.receive({ from: PERSON, text: 'Ola', fromMe: true });
	const { items, error } = await message('delete', { messageId: key.id, fromMe: true });
	expect(error).toBeUndefined();
	expect(stored(key.id)).toBeUndefined();
	expect(items[0]?.json).toMatchObject({ chatId: CHAT, messageId: key.id, deleted: true });
});

describe('get many', () => {
	const getAll = async (filters: IDataObject, more: IDataObject = {}) => {
		const { items, error } = await message('getAll', { filters, limit: 50, ...more });
		expect(error).toBeUndefined();
		return items.map(({ json }) => json);
	};

	beforeEach(async () => {
		await start();
		for (let i = 0; i < 250; i++)
			sandbox.receive({
				from: PERSON,
				name: 'Ana',
				text: `Text ${i}`,
				timestamp: 1_760_000_000 + i,
			});
		sandbox.receive({ from: PERSON, text: 'Mine', fromMe: true, timestamp: 1_770_000_000 });
		sandbox.receive({ from: '351920000000', text: 'Else', timestamp: 1_750_000_000 });
	});

	test('in the shape of the trigger, the newest first', async () => {
		const [first, second] = await getAll({ chatId: by(PERSON) });
		expect(first).toMatchObject({ text: 'Mine', fromMe: true });
		expect(second).toMatchObject({
			chatId: CHAT,
			phone: PERSON,
			senderName: 'Ana',
			text: 'Text 249',
			messageType: 'text',
			timestamp: '2025-10-09T08:57:29.000Z',
		});
	});

	test('all, over several pages', async () => {
		expect(await getAll({}, { returnAll: true })).toHaveLength(252);
		expect(sandbox.ledger.calls).toMatchObject([
			{ body: { page: 1, offset: 200 } },
			{ body: { page: 2, offset: 200 } },
		]);
	});

	test.each([
		['of others', { author: 'others', chatId: by(PERSON) }, 250],
		['own ones', { author: 'own' }, 1],
		['one', { messageId: 'nothing' }, 0],
		['from a time on', { after: '2026-01-01T00:00:00Z' }, 1],
		['up to a time', { before: '2025-08-01T00:00:00Z' }, 1],
	])('%s', async (_, filters, count) => {
		expect(await getAll(filters, { returnAll: true })).toHaveLength(count);
	});

	test('raw', async () => {
		const [first] = await getAll({}, { limit: 1, simplify: false });
		expect(first).toMatchObject({ key: { fromMe: true }, message: { conversation: 'Mine' } });
	});
});
