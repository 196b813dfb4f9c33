import { calls, chat, CHAT, GROUP, PERSON, sandbox, start } from './chats.mts';
import { by } from './flowengine.mts';

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
	expect(error?.message).toMatch(/^'Contact' must be .* not a group \[item 0\]$/);
	expect(calls()).toEqual([]);
});

test.each(['block', 'sendPresence'])('%s: who is not on WhatsApp', async (operation) => {
	await start({ notOnWhatsApp: [PERSON] });
	const { error } = await chat(operation, { seconds: 1 });
	expect(error?.message).toMatch(/^This contact isn't on WhatsApp.* \[item 0\]$/);
});

test.each(['markRead', 'markUnread', 'archive', 'block', 'sendPresence'])(
	'%s: a number that is not connected',
	async (operation) => {
		await start();
		sandbox.receive({ from: PERSON, text: 'Olá' });
		sandbox.instance.connection.logOut();
		const { error } = await chat(operation, { seconds: 1 });
		expect(error?.message).toMatch(/^The WhatsApp account isn't connected.* \[item 0\]$/);
		expect(error?.description).toContain('Get QR Code');
	},
);

describe('get profile picture', () => {
	const withPicture = (url: string | null) => {
		if (url === null) sandbox.instance.pictures.delete(CHAT);
		else sandbox.instance.pictures.set(CHAT, url);
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
		expect(error?.message).toBe("The file couldn't be downloaded [item 0]");
		expect(error?.description).toContain('private network');
	});
});
