import { bodyOf, chat, GROUP, PERSON, sandbox, start } from './chats.mts';

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

	test('our own words name nobody, and a member of a group not the group', async () => {
		const group = { from: '351920000000', name: 'Rui', text: 'x', group: GROUP };
		sandbox.receive({ ...group, timestamp: 1_770_000_000 });
		const own = { from: '351930000000', text: 'x', fromMe: true };
		sandbox.receive({ ...own, timestamp: 1_770_000_001 });
		const { items } = await chat('getAll', { limit: 2 });
		for (const { json } of items) expect(json).not.toHaveProperty('name');
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
