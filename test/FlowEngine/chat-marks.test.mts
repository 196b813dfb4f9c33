import {
	bodyOf,
	called,
	calls,
	chat,
	CHAT,
	GROUP,
	PERSON,
	sandbox,
	start,
	state,
} from './chats.mts';
import { startClock, stopClock } from '../support/clock.mts';

afterEach(startClock);
import { by } from './flowengine.mts';

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
	const { error } = await chat('markRead');
	expect(error?.message).toContain('no messages from others in this chat');
	expect(error?.description).toContain('Nothing was marked as read');
	expect(new Set(calls())).toEqual(new Set([called('findMessages')]));
});

const LID = '198765432109876@lid';

test.each(['2.3.6', '2.3.7'] as const)(
	'people behind a hidden number, by their phone, on %s',
	async (version) => {
		await start({ variant: { version } });
		const { key } = sandbox.receive({ from: PERSON, text: 'Olá', lid: LID });
		const own = { from: PERSON, text: 'Oi', fromMe: true };
		sandbox.receive({ ...own, timestamp: 1_760_000_000 });
		const { items } = await chat('markRead');
		expect(items[0]?.json).toMatchObject({ status: 'read', messageIds: [key.id] });
		// a hidden number would be passed over
		expect(bodyOf('markMessageAsRead')).toMatchObject({ readMessages: [{ remoteJid: CHAT }] });
		const { error } = await chat('archive', { archive: true });
		expect(error).toBeUndefined();
		expect(state(LID)?.archived).toBe(true);
	},
);

test('nobody can mark the chat of somebody hidden as read', async () => {
	await start();
	sandbox.receive({ from: LID, text: 'Olá' });
	for (const more of [{}, { messageId: 'A1' }]) {
		const { error } = await chat('markRead', { chatId: by(LID), ...more });
		expect(error?.message).toContain('number is hidden');
	}
	expect(calls()).toEqual([]);
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
	stopClock();
	await start();
	const { error } = await chat('markUnread');
	expect(error?.message).toBe('The server has no messages from this chat [item 0]');
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
			messageTimestamp: Math.floor(Date.now() / 1000),
		},
	});
});
