import type { IDataObject } from 'n8n-workflow';
import { newGroup } from '../../sandbox/flowengine/group.mts';
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
		account: by('', 'list'),
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

const GROUP = '120363025246125486@g.us';
const OTHER = '351920000000@s.whatsapp.net';
const startWithGroup = async () => {
	const { instance } = await start();
	instance.groups.set(GROUP, newGroup(instance.jid, 'Team', [OTHER], GROUP));
};
/** The key that the last call named the message by. */
const keyOf = (): unknown => {
	const body = sandbox.ledger.calls.at(-1)?.body as IDataObject;
	return body.key ?? body;
};

describe.each([
	['react', { reaction: '👍' }],
	['delete', {}],
])('%s: a message is named with its author', (operation, parameters) => {
	const perform = async (more: IDataObject) =>
		await message(operation, { chatId: by(GROUP), fromMe: false, ...parameters, ...more });

	test('who is given, or looked up', async () => {
		await startWithGroup();
		const { key } = sandbox.receive({ from: '351920000000', text: 'Olá', group: GROUP });
		const author = { id: key.id, remoteJid: GROUP, fromMe: false, participant: OTHER };
		for (const given of [{ participant: '351920000000' }, {}]) {
			const { error } = await perform({ messageId: key.id, ...given });
			expect(error).toBeUndefined();
			expect(keyOf()).toEqual(author);
			sandbox.receive({ from: '351920000000', text: 'Olá', group: GROUP, id: key.id });
		}
	});

	test('if it is an own one, whoever the user takes it for', async () => {
		await startWithGroup();
		const { key } = sandbox.receive({ from: PERSON, text: 'Oi', group: GROUP, fromMe: true });
		const { error } = await perform({ messageId: key.id });
		expect(error).toBeUndefined();
		expect(keyOf()).toEqual({ id: key.id, remoteJid: GROUP, fromMe: true });
	});

	test('or nothing is done', async () => {
		await startWithGroup();
		const { error } = await perform({ messageId: 'A1' });
		expect(error?.message).toContain("The server doesn't know who wrote this message");
		expect(error?.description).toContain('Nothing was done');
		expect(sandbox.ledger.calls.map(({ path }) => path)).toEqual([
			`/chat/findMessages/${sandbox.instance.name}`,
		]);
	});

	test('outside of groups, nobody is looked up', async () => {
		await startWithGroup();
		const { key } = sandbox.receive({ from: PERSON, text: 'Olá' });
		await perform({ chatId: by(PERSON), messageId: key.id });
		expect(keyOf()).toEqual({ id: key.id, remoteJid: CHAT, fromMe: false });
		expect(sandbox.ledger.calls).toHaveLength(1);
	});
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

describe.each(['2.3.6', '2.3.7'] as const)(
	'get many of the chat of a hidden number, on %s',
	(version) => {
		const HIDDEN = '198765432109876@lid';
		const textsOf = async (filters: IDataObject, more: IDataObject = {}) => {
			const { items, error } = await message('getAll', {
				filters: { chatId: by(PERSON), ...filters },
				limit: 50,
				...more,
			});
			expect(error).toBeUndefined();
			return items.map(({ json }) => json.text);
		};

		beforeEach(async () => {
			await start({ variant: { version } });
			const at = (minute: number) => ({ from: PERSON, timestamp: 1_760_000_000 + 60 * minute });
			sandbox.receive({ ...at(0), text: 'Olá', lid: HIDDEN });
			sandbox.receive({ ...at(1), text: 'Bom dia', fromMe: true });
			sandbox.receive({ ...at(2), text: 'Quanto custa?', lid: HIDDEN });
			sandbox.receive({ ...at(3), from: '351920000000', text: 'Else', lid: '1112223334445@lid' });
		});

		test('what both have written, the newest first', async () => {
			expect(await textsOf({})).toEqual(['Quanto custa?', 'Bom dia', 'Olá']);
			expect(await textsOf({}, { returnAll: true })).toEqual(['Quanto custa?', 'Bom dia', 'Olá']);
		});

		test('the limit counts for both', async () => {
			expect(await textsOf({}, { limit: 2 })).toEqual(['Quanto custa?', 'Bom dia']);
		});

		test('with other filters', async () => {
			expect(await textsOf({ author: 'others' })).toEqual(['Quanto custa?', 'Olá']);
			expect(await textsOf({ author: 'own' })).toEqual(['Bom dia']);
			expect(await textsOf({ before: '2025-10-09T08:53:30Z' })).toEqual(['Olá']);
		});
	},
);
