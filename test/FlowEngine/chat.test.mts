import type { IDataObject } from 'n8n-workflow';
import { startFlowEngine } from '../../sandbox/flowengine/start.mts';
import type { FlowEngineOptions, FlowEngineSandbox } from '../../sandbox/flowengine/start.mts';
import { by, run } from './flowengine.mts';

let sandbox: FlowEngineSandbox;
const start = async (options: FlowEngineOptions = {}) => (sandbox = await startFlowEngine(options));
afterEach(() => sandbox.stop());

const PERSON = '351910000000';
const CHAT = `${PERSON}@s.whatsapp.net`;
const GROUP = '120363025246125486@g.us';

const chat = async (operation: string, parameters: IDataObject = {}, items?: IDataObject[]) =>
	await run(
		sandbox,
		{
			resource: 'chat',
			operation,
			instance: by('', 'list'),
			chatId: by(PERSON),
			contactId: by(PERSON),
			...parameters,
		},
		items,
	);

const calls = () => sandbox.ledger.calls.map(({ method, path }) => `${method} ${path}`);
const called = (call: string) => `POST /chat/${call}/${sandbox.instance.name}`;
const bodyOf = (call: string) =>
	sandbox.ledger.calls.find(({ path }) => path.includes(`/chat/${call}/`))?.body;
const state = (jid = CHAT) => sandbox.instance.chats.get(jid);

describe('get many', () => {
	beforeEach(async () => {
		await start();
		for (let i = 0; i < 250; i++)
			sandbox.receive({
				from: String(351_910_000_000 + i),
				name: `Person ${i}`,
				text: `Text ${i}`,
				timestamp: 1_760_000_000 + i,
			});
	});

	test('the newest message first, as many as wanted', async () => {
		const { items } = await chat('getAll', { limit: 2 });
		expect(items.map(({ json }) => json)).toEqual([
			{
				chatId: '351910000249@s.whatsapp.net',
				phone: '351910000249',
				isGroup: false,
				name: 'Person 249',
				unreadCount: 1,
				lastMessageId: expect.any(String) as string,
				lastMessageText: 'Text 249',
				lastMessageFromMe: false,
				lastMessageAt: new Date(1_760_000_249_000).toISOString(),
			},
			expect.objectContaining({ name: 'Person 248' }),
		]);
		expect(bodyOf('findChats')).toEqual({ take: 2 });
	});

	test('all of them, each once', async () => {
		const { items } = await chat('getAll', { returnAll: true });
		expect(new Set(items.map(({ json }) => json.chatId)).size).toBe(250);
	});

	test('as the server has it', async () => {
		const { items } = await chat('getAll', { limit: 1, simplify: false });
		expect(items[0]?.json).toMatchObject({ remoteJid: '351910000249@s.whatsapp.net' });
		expect(items[0]?.json).toHaveProperty('windowActive');
	});

	test('of a group', async () => {
		sandbox.receive({ from: PERSON, name: 'Ana', text: 'Olá', group: GROUP });
		const { items } = await chat('getAll', { limit: 1 });
		expect(items[0]?.json).toMatchObject({ chatId: GROUP, isGroup: true, lastMessageText: 'Olá' });
		expect(items[0]?.json).not.toHaveProperty('phone');
	});
});

describe('check numbers', () => {
	const check = async (numbers: unknown[], more: IDataObject = {}) =>
		await chat(
			'checkNumbers',
			{ number: '={{ $json.number }}', ...more },
			numbers.map((number) => ({ number }) as IDataObject),
		);

	test('120 items in 3 calls, each paired with its answer', async () => {
		const missing = ['351910000007', '351910000099'];
		await start({ notOnWhatsApp: missing });
		sandbox.receive({ from: '351910000003', name: 'Ana', text: 'Olá' });
		const numbers = Array.from({ length: 120 }, (_, i) => 351_910_000_000 + i);
		const { items } = await check(numbers);
		expect(calls()).toEqual(Array.from({ length: 3 }, () => called('whatsappNumbers')));
		expect(items.map(({ pairedItem }) => pairedItem)).toEqual(numbers.map((_, item) => ({ item })));
		const instance = sandbox.instance.name;
		for (const [i, { json }] of items.entries()) {
			const number = String(numbers[i]);
			const isMissing = missing.includes(number);
			expect(json).toEqual({
				number,
				instance,
				status: isMissing ? 'notOnWhatsApp' : 'onWhatsApp',
				...(!isMissing && { chatId: `${number}@s.whatsapp.net` }),
				...(i === 3 && { name: 'Ana' }),
			});
		}
	});

	test('the same number twice, however it is written', async () => {
		await start();
		const { items } = await check(['+351 910 000 000', '910000000', `${PERSON}@s.whatsapp.net`], {
			options: { defaultCountryCode: '351' },
		});
		expect(items.map(({ json }) => json.number)).toEqual([PERSON, PERSON, PERSON]);
		expect(bodyOf('whatsappNumbers')).toEqual({ numbers: [PERSON] });
	});

	test.each([GROUP, '12', 'Ana'])('%s is refused before any call', async (number) => {
		await start();
		const { error } = await check([number]);
		expect(error?.message).toBe("'Phone Number' is not valid [item 0]");
		expect(calls()).toEqual([]);
	});

	test('of several numbers of the server, each is asked for its own', async () => {
		const phones = ['351910000001', '351910000002'];
		const token = 'one key for both';
		await start({
			instances: phones.map((phone, i) => ({ name: `wa-${i}`, token, phone })),
		});
		const { items } = await chat(
			'checkNumbers',
			{ number: PERSON, instance: by('={{ $json.instance }}', 'name') },
			[{ instance: 'wa-0' }, { instance: 'wa-1' }, { instance: 'wa-0' }],
		);
		expect(items.map(({ json }) => json.instance)).toEqual(['wa-0', 'wa-1', 'wa-0']);
		expect(calls()).toEqual(['POST /chat/whatsappNumbers/wa-0', 'POST /chat/whatsappNumbers/wa-1']);
	});

	test.each(['never was', 'is no longer'])('a number that %s connected', async (when) => {
		await start(
			when === 'never was'
				? { instances: [{ name: 'wa-a', token: 'a', phone: PERSON, connected: false }] }
				: {},
		);
		if (when === 'is no longer') sandbox.instance.connection.logOut();
		const { error } = await check([PERSON]);
		expect(error?.message).toMatch(/^The number is not connected to WhatsApp.* \[item 0\]$/);
		expect(error?.description).toContain('Get QR Code');
	});
});

describe.each(['upstream', 'published'] as const)('by %s calls', (routes) => {
	const writes = (call: string) =>
		calls().filter((made) => made.includes(`/chat/${call}/`) && !made.startsWith('GET'));
	const verbs = (call: string) =>
		routes === 'upstream' ? [called(call)] : [called(call), called(call).replace('POST', 'PUT')];

	test('mark as read: all', async () => {
		await start({ variant: { routes } });
		const ids = ['Olá', 'Are you there?'].map(
			(text) => sandbox.receive({ from: PERSON, text }).key.id,
		);
		sandbox.receive({ from: PERSON, text: 'Yes', fromMe: true });
		const { items } = await chat('markRead');
		expect(items[0]?.json).toMatchObject({ chatId: CHAT, status: 'read' });
		expect(new Set(items[0]?.json.messageIds as string[])).toEqual(new Set(ids));
		expect(state()?.unread).toBe(0);
		expect(writes('markMessageAsRead')).toEqual(verbs('markMessageAsRead'));
	});

	test('mark as read: one', async () => {
		await start({ variant: { routes } });
		const { key } = sandbox.receive({ from: PERSON, text: 'Olá' });
		const { error } = await chat('markRead', { messageId: key.id });
		expect(error).toBeUndefined();
		expect(calls()).toEqual(verbs('markMessageAsRead'));
		expect(bodyOf('markMessageAsRead')).toEqual({
			readMessages: [{ id: key.id, remoteJid: CHAT, fromMe: false }],
		});
	});

	test('archive, and back', async () => {
		await start({ variant: { routes } });
		const { key, messageTimestamp } = sandbox.receive({ from: PERSON, text: 'Olá' });
		const { items } = await chat('archive', { archive: true });
		expect(items[0]?.json).toMatchObject({ chatId: CHAT, isArchived: true });
		expect(state()?.archived).toBe(true);
		expect(bodyOf('archiveChat')).toEqual({
			archive: true,
			lastMessage: { key: { id: key.id, remoteJid: CHAT, fromMe: false }, messageTimestamp },
		});
		expect(writes('archiveChat')).toEqual(verbs('archiveChat'));
		const { items: back } = await chat('archive', { archive: false });
		expect(back[0]?.json).toMatchObject({ isArchived: false });
		expect(state()?.archived).toBe(false);
	});
});

test('mark as read, where there is nothing to read', async () => {
	await start();
	const { items } = await chat('markRead');
	expect(items[0]?.json).toMatchObject({ status: 'read', messageIds: [] });
	expect(calls()).toEqual([called('findMessages')]);
});

test('mark as unread, by the last message, which in a group has an author', async () => {
	await start();
	sandbox.receive({ from: PERSON, text: 'Olá', group: GROUP, timestamp: 1_760_000_000 });
	const { key } = sandbox.receive({ from: PERSON, text: 'Olá', group: GROUP });
	const { items } = await chat('markUnread', { chatId: by(GROUP) });
	expect(items[0]?.json).toMatchObject({ chatId: GROUP, status: 'unread' });
	expect(state(GROUP)?.unread).toBeGreaterThan(0);
	const { id, remoteJid, participant } = key;
	expect(bodyOf('markChatUnread')).toMatchObject({
		lastMessage: { key: { id, remoteJid, fromMe: false, participant } },
	});
});

test('the last message of a server that saves none', async () => {
	await start();
	const { error } = await chat('markUnread');
	expect(error?.message).toBe('The server has saved no message of this chat [item 0]');
	const { items } = await chat('markUnread', {
		lastMessage: { messageId: 'A1', participant: '351920000000' },
	});
	expect(items[0]?.json).toMatchObject({ status: 'unread' });
	expect(bodyOf('markChatUnread')).toEqual({
		lastMessage: {
			key: {
				id: 'A1',
				remoteJid: CHAT,
				fromMe: false,
				participant: '351920000000@s.whatsapp.net',
			},
			messageTimestamp: expect.closeTo(Date.now() / 1000, -1) as number,
		},
	});
});

test('typing, for as long as asked', async () => {
	await start();
	const began = Date.now();
	const { items } = await chat('sendPresence', { presence: 'composing', seconds: 1 });
	expect(Date.now() - began).toBeGreaterThanOrEqual(1000);
	expect(items[0]?.json).toMatchObject({ chatId: CHAT, presence: 'composing', seconds: 1 });
});

test('block, and back', async () => {
	await start();
	const { items } = await chat('block');
	expect(items[0]?.json).toMatchObject({ chatId: CHAT, isBlocked: true });
	expect([...sandbox.instance.blocked]).toEqual([CHAT]);
	await chat('unblock');
	expect([...sandbox.instance.blocked]).toEqual([]);
});

test('a group cannot be blocked, and nothing is called', async () => {
	await start();
	const { error } = await chat('block', { contactId: by(GROUP) });
	expect(error?.message).toBe("'Contact' is not valid [item 0]");
	expect(error?.description).toContain('not a group');
	expect(calls()).toEqual([]);
});

test.each(['block', 'sendPresence'])('%s: who is not on WhatsApp', async (operation) => {
	await start({ notOnWhatsApp: [PERSON] });
	const { error } = await chat(operation, { seconds: 1 });
	expect(error?.message).toMatch(/^This person is not on WhatsApp.* \[item 0\]$/);
});

test.each(['markRead', 'markUnread', 'archive', 'block', 'sendPresence'])(
	'%s: a number that is not connected',
	async (operation) => {
		await start();
		sandbox.receive({ from: PERSON, text: 'Olá' });
		sandbox.instance.connection.logOut();
		const { error } = await chat(operation, { seconds: 1 });
		expect(error?.message).toMatch(/^The number is not connected to WhatsApp.* \[item 0\]$/);
		expect(error?.description).toContain('Get QR Code');
	},
);

describe('get profile picture', () => {
	const withPicture = (url: string | null) => {
		sandbox.receive({ from: PERSON, name: 'Ana', text: 'Olá' });
		const contact = sandbox.instance.contacts.get(CHAT);
		if (!contact) throw new Error('No contact');
		contact.profilePicUrl = url;
	};

	test('its address, and the picture', async () => {
		await start();
		const url = `${sandbox.baseUrl}/_sandbox/ledger?picture`;
		withPicture(url);
		const { items, error } = await chat('getProfilePicture', { download: true });
		expect(error).toBeUndefined();
		expect(items[0]?.json).toMatchObject({ chatId: CHAT, profilePictureUrl: url });
		expect(items[0]?.binary?.data).toMatchObject({
			mimeType: 'application/json',
			fileName: 'profile-picture.jpg',
		});
	});

	test('its address alone', async () => {
		await start();
		withPicture('https://pps.whatsapp.net/v/a.jpg');
		const { items } = await chat('getProfilePicture', { download: false });
		expect(items[0]?.json).toMatchObject({
			profilePictureUrl: 'https://pps.whatsapp.net/v/a.jpg',
		});
		expect(items[0]?.binary).toBeUndefined();
	});

	test('somebody without', async () => {
		await start();
		withPicture(null);
		const { items, error } = await chat('getProfilePicture');
		expect(error).toBeUndefined();
		expect(items[0]?.json).toMatchObject({ chatId: CHAT, profilePictureUrl: null });
	});

	test('no address of another host in the private network', async () => {
		await start();
		withPicture('http://127.0.0.1:1/a.jpg');
		const { error } = await chat('getProfilePicture');
		expect(error?.message).toBe('The file could not be downloaded [item 0]');
		expect(error?.description).toContain('private network');
	});
});
