import type { IDataObject } from 'n8n-workflow';
import { startFlowEngine } from '../../sandbox/flowengine/start.mts';
import type { FlowEngineSandbox } from '../../sandbox/flowengine/start.mts';
import type { Variant } from '../../sandbox/flowengine/variant.mts';
import { by, NO_PAUSE, run } from './flowengine.mts';
import { ANA, GROUP, published, stopAll } from './trigger.mts';

let sandbox: FlowEngineSandbox | undefined;
afterEach(async () => {
	await sandbox?.stop();
	sandbox = undefined;
	await stopAll();
});

const start = async (variant: Partial<Variant> = {}) =>
	(sandbox = await startFlowEngine({ variant: { version: '2.4.0', ...variant } }));

const send = async (
	server: FlowEngineSandbox,
	parameters: IDataObject,
	options: IDataObject = {},
	settings = {},
) =>
	await run(
		server,
		{
			resource: 'message',
			operation: 'send',
			account: by('', 'list'),
			to: by('351910000000'),
			messageType: 'text',
			message: 'Hello',
			...parameters,
			options: { ...NO_PAUSE, ...options },
		},
		[{}],
		settings,
	);

test.each([
	['send', {}],
	['getAll', { filters: {}, limit: 10 }],
])('a server that is not activated: message %s is not repeated', async (operation, more) => {
	const server = await start({ isActivated: false });
	const { error } = await send(server, { operation, ...more });
	expect(error?.message).toBe("This Evolution server isn't activated [item 0]");
	expect(error?.description).toMatch(/Nothing was done.*\/manager\/login/);
	expect(`${error?.message} ${error?.description}`).not.toContain('127.0.0.1');
	expect(server.ledger.calls).toHaveLength(1);
});

describe('buttons', () => {
	const button = (index: number) => ({
		type: 'url',
		displayText: `Shop ${index}`,
		url: `https://example.com/${index}`,
	});
	const buttons = async (server: FlowEngineSandbox, count: number) =>
		await send(server, {
			messageType: 'buttons',
			buttonsTitle: 'Shops',
			buttons: { button: Array.from({ length: count }, (_, index) => button(index)) },
		});

	test.each([
		['2.4.0', 2, undefined],
		['2.4.0', 3, "The server doesn't support that many buttons"],
		['2.3.7', 3, undefined],
	] as const)('%s takes %i: %p', async (version, count, message) => {
		const { error } = await buttons(await start({ version }), count);
		if (message === undefined) expect(error).toBeUndefined();
		else expect(error?.message).toContain(message);
	});
});

describe('a chosen message ID', () => {
	const ID = '3EB0A0C6D0B2F6E5C1D2';

	test.each([
		['text', {}],
		['poll', { question: 'When?', answers: 'Mon\nTue' }],
	])('is that of the message: %s', async (messageType, parameters) => {
		const { items, error } = await send(
			await start(),
			{ messageType, ...parameters },
			{ messageId: ID },
		);
		expect(error).toBeUndefined();
		expect(items[0]?.json).toMatchObject({ messageId: ID, status: 'pending' });
	});

	test('is that of the first of several', async () => {
		const { items } = await send(
			await start(),
			{ message: 'One\n\nTwo' },
			{ messageId: ID, sendAs: 'paragraphs' },
		);
		expect(items[0]?.json.messageIds).toEqual([ID, expect.not.stringMatching(ID)]);
	});

	test('means nothing to an older server', async () => {
		const { items } = await send(await start({ version: '2.3.7' }), {}, { messageId: ID });
		expect(items[0]?.json.messageId).toEqual(expect.not.stringMatching(ID));
	});

	test('is letters and digits', async () => {
		const { error } = await send(await start(), {}, { messageId: 'my message' });
		expect(error?.message).toContain('Message ID');
		expect(sandbox?.ledger.calls).toEqual([]);
	});

	test('lets nobody send a message again whose answer was lost', async () => {
		const server = await start();
		server.failNext({ kind: 'resetAfter' }, { path: '/message/**' });
		const tries = { retryOnFail: true, maxTries: 3, waitBetweenTries: 1 };
		const { error } = await send(server, {}, { messageId: ID }, tries);
		expect(error?.message).toContain('may have been carried out anyway');
		expect(server.ledger.calls).toHaveLength(1);
	});
});

describe('in groups only when mentioned', () => {
	const OWN = '351910000001';
	const texts = async (version: Variant['version'], messages: IDataObject[]) => {
		const live = await published({ variant: { version }, filters: { mentionedOnly: true } });
		for (const message of messages)
			live.sandbox.receive({ from: ANA, group: GROUP, name: 'Ana', message });
		return (await live.items()).map(({ text, isMentioned }) => ({ text, isMentioned }));
	};
	const said = (text: string, contextInfo?: IDataObject) =>
		contextInfo ? { extendedTextMessage: { text, contextInfo } } : { conversation: text };
	const mention = said(`@${OWN} olá`, { mentionedJid: [`${OWN}@s.whatsapp.net`] });
	const replied = said('Sim', { stanzaId: 'A1', participant: `${OWN}@s.whatsapp.net` });

	test('a text that names the number is known to mention it; of others nobody can tell', async () => {
		expect(await texts('2.4.0', [mention, replied, said('Olá a todos')])).toEqual([
			{ text: `@${OWN} olá`, isMentioned: true },
			{ text: 'Sim' },
			{ text: 'Olá a todos' },
		]);
	});

	test('a picture brings its mentions along', async () => {
		const picture = (contextInfo: IDataObject) => ({
			imageMessage: { caption: 'Foto', mimetype: 'image/png', contextInfo },
		});
		const mentionedJid = [`${OWN}@s.whatsapp.net`];
		expect(await texts('2.4.0', [picture({}), picture({ mentionedJid })])).toEqual([
			{ text: 'Foto', isMentioned: true },
		]);
	});

	test('before, it can be told', async () => {
		expect(await texts('2.3.7', [mention, replied, said('Olá a todos')])).toEqual([
			{ text: `@${OWN} olá`, isMentioned: true },
			{ text: 'Sim', isMentioned: true },
		]);
	});
});
