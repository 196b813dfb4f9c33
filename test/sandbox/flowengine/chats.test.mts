import { ana, anaJid, callerOf, nobody, pixel, refusal, started, stopAll } from './client.mts';

afterEach(stopAll);

const rui = '351930000001';
const ruiJid = `${rui}@s.whatsapp.net`;

/** Ana has written twice, Rui once. */
async function written() {
	const sandbox = await started();
	sandbox.receive({ from: ana, name: 'Ana', text: '1', timestamp: 1_000 });
	sandbox.receive({ from: rui, name: 'Rui', text: '2', timestamp: 2_000 });
	const last = sandbox.receive({ from: ana, name: 'Ana', text: '3', timestamp: 3_000 });
	return { sandbox, call: callerOf(sandbox), last };
}

it('numbers are checked; the answers come in another order', async () => {
	const { sandbox, call } = await written();
	const { id } = (await call('POST', '/group/create', { subject: 'Team', participants: [ana] }))
		.data;
	const numbers = [nobody, ana, '+351 940-000-000', id, '77@lid'];
	const { status, data } = await call('POST', '/chat/whatsappNumbers', { numbers });
	expect([status, data]).toEqual([
		200,
		[
			{ jid: id, exists: true, number: id, name: 'Team' },
			{ jid: anaJid, exists: true, number: ana, name: 'Ana' },
			{ jid: '77@lid', exists: true, number: '77@lid', lid: 'lid' },
			{ jid: '351940000000@s.whatsapp.net', exists: true, number: '+351 940-000-000' },
			{ jid: `${nobody}@s.whatsapp.net`, exists: false, number: nobody },
		],
	]);
	expect(sandbox.ledger.calls.at(-1)?.accepted).toBe(true);
});

it('what goes wrong with numbers is sent raw', async () => {
	const { sandbox, call } = await written();
	const failing = async (body: object) => (await call('POST', '/chat/whatsappNumbers', body)).data;
	expect(await failing({})).toEqual({});
	const text = 'numbers does not meet minimum length of 1';
	expect(await failing({ numbers: [] })).toEqual({
		status: 400,
		error: 'Bad Request',
		message: [[text]],
	});
	sandbox.instance.connection.logOut();
	const message = 'Connection Closed';
	expect(await failing({ numbers: [ana] })).toMatchObject({
		isBoom: true,
		output: { payload: { message } },
	});
});

it.each([
	['Mexico', '5215512345678', '525512345678'],
	['Argentina', '5491112345678', '541112345678'],
	['Brazil', '5531991234567', '553191234567'],
	['Brazil, São Paulo', '5511991234567', '5511991234567'],
	['anything', 'tel. 00(1) 555 x', '001555'],
])('numbers of %s: %s is %s', async (_where, number, digits) => {
	const call = callerOf(await started());
	const { data } = await call('POST', '/chat/whatsappNumbers', { numbers: [number] });
	expect(data[0].jid).toBe(`${digits}@s.whatsapp.net`);
});

it('messages are listed in pages, newest first, with the total', async () => {
	const { call } = await written();
	const found = async (body: object) =>
		(await call('POST', '/chat/findMessages', body)).data.messages;
	const texts = ({ records }: any) => records.map((row: any) => row.message.conversation);
	const all = await found({});
	expect(all).toMatchObject({ total: 3, pages: 1, currentPage: 1 });
	expect(texts(all)).toEqual(['3', '2', '1']);
	const page = await found({ page: 2, offset: 2, limit: 1 });
	expect([page.total, page.pages, page.currentPage, texts(page)]).toEqual([3, 2, 2, ['1']]);
	expect(texts(await found({ where: { key: { remoteJid: anaJid } } }))).toEqual(['3', '1']);
	await call('POST', '/message/sendText', { number: ana, text: '4' });
	expect(texts(await found({ where: { key: { fromMe: true } } }))).toEqual(['4']);
	expect(texts(await found({ where: { key: { fromMe: false } } }))).toHaveLength(4);
	const gte = new Date(1_500_000).toISOString();
	const between = { gte, lte: new Date(2_500_000).toISOString() };
	expect(texts(await found({ where: { messageTimestamp: between } }))).toEqual(['2']);
	expect(texts(await found({ where: { messageTimestamp: { gte } } }))).toHaveLength(4);
});

it.each(['/chat/findMessages', '/chat/findContacts'])(
	'%s: pages that are texts are a 500',
	async (path) => {
		const { call } = await written();
		expect(await call('POST', path, { page: '1', offset: '10' })).toMatchObject({ status: 500 });
	},
);

it('contacts and chats are listed with what the server knows', async () => {
	const { call } = await written();
	const contacts = (await call('POST', '/chat/findContacts', { where: { remoteJid: ana } })).data;
	expect(contacts).toMatchObject([{ remoteJid: anaJid, pushName: 'Ana', isGroup: false }]);
	const chats = (await call('POST', '/chat/findChats', {})).data;
	expect(chats).toMatchObject([
		{
			remoteJid: anaJid,
			pushName: 'Ana',
			unreadCount: 2,
			lastMessage: { message: { conversation: '3' } },
		},
		{ remoteJid: ruiJid, unreadCount: 1 },
	]);
	expect((await call('POST', '/chat/findChats', { take: 1, skip: 1 })).data).toHaveLength(1);
	const one = await call('GET', '/chat/findChatByRemoteJid', undefined, { remoteJid: nobody });
	expect([one.status, one.data]).toEqual([200, null]);
});

it('chats are read, unread and archived', async () => {
	const { sandbox, call, last } = await written();
	const { key } = last;
	const chat = () => sandbox.instance.chats.get(anaJid);
	const read = await call('POST', '/chat/markMessageAsRead', { readMessages: [key] });
	expect([read.status, read.data]).toEqual([201, { message: 'Read messages', read: 'success' }]);
	expect(chat()).toMatchObject({ unread: 0 });
	const unread = await call('POST', '/chat/markChatUnread', { lastMessage: { key } });
	expect([unread.status, unread.data]).toEqual([201, { chatId: anaJid, markedChatUnread: true }]);
	const archived = await call('POST', '/chat/archiveChat', { lastMessage: { key }, archive: true });
	expect([archived.status, archived.data]).toEqual([201, { chatId: anaJid, archived: true }]);
	expect(chat()).toMatchObject({ unread: 1, archived: true });
});

it('a chat without its last message cannot be archived', async () => {
	const { call } = await written();
	const { status, data } = await call('POST', '/chat/archiveChat', { chat: anaJid, archive: true });
	const message = [expect.stringMatching(/^An error occurred while archiving/), expect.anything()];
	expect([status, data.response.message]).toEqual([500, [{ archived: false, message }]]);
});

it.each([
	[
		'/chat/markMessageAsRead',
		{ readMessages: [{ id: 'x', remoteJid: anaJid }] },
		'readMessages[0] requires property "fromMe"',
	],
	['/chat/markMessageAsRead', {}, 'instance requires property "readMessages"'],
	['/chat/archiveChat', { lastMessage: {} }, 'instance requires property "archive"'],
	['/chat/markChatUnread', { chat: anaJid }, 'instance requires property "lastMessage"'],
	[
		'/chat/sendPresence',
		{ number: ana, presence: 'composing' },
		'instance requires property "delay"',
	],
	['/chat/updateBlockStatus', { number: ana }, 'instance requires property "status"'],
	['/instance/setPresence', {}, 'instance requires property "presence"'],
])('%s refuses %j', async (path, body, text) => {
	const { call } = await written();
	const { status, data } = await call('POST', path, body);
	expect([status, data.response.message[0]]).toEqual([400, expect.arrayContaining([text])]);
});

it('typing is shown for as long as was asked', async () => {
	const { call } = await written();
	const before = performance.now();
	const body = { number: ana, presence: 'composing', delay: 80 };
	const { status, data } = await call('POST', '/chat/sendPresence', body);
	expect([status, data]).toEqual([201, { presence: 'composing' }]);
	expect(performance.now() - before).toBeGreaterThan(75);
	const unknown = await call('POST', '/chat/sendPresence', { ...body, number: nobody });
	expect([unknown.status, unknown.data.response.message]).toEqual([400, ['[object Object]']]);
});

it('people are blocked and unblocked', async () => {
	const { sandbox, call } = await written();
	const block = async (number: string, status: string) =>
		await call('POST', '/chat/updateBlockStatus', { number, status });
	expect(await block(ana, 'block')).toMatchObject({ status: 201, data: { block: 'success' } });
	expect([...sandbox.instance.blocked]).toEqual([anaJid]);
	await block(ana, 'unblock');
	expect([...sandbox.instance.blocked]).toEqual([]);
	expect((await block(nobody, 'block')).data.response.message).toEqual([
		'Error blocking user',
		'[object Object]',
	]);
});

it('a picture that is not there is null', async () => {
	const { call } = await written();
	const { data } = await call('POST', '/chat/fetchProfilePictureUrl', { number: ana });
	expect(data).toEqual({ wuid: anaJid, profilePictureUrl: null });
});

it('media is downloaded by its id, wrapped or not', async () => {
	const { sandbox, call } = await written();
	const imageMessage = { mimetype: 'image/png', caption: 'Look', fileLength: '70' };
	const wrapped = { viewOnceMessageV2: { message: { imageMessage } } };
	for (const message of [{ imageMessage }, wrapped]) {
		const { key } = sandbox.receive({ from: ana, message, file: pixel });
		const file = await call('POST', '/chat/getBase64FromMediaMessage', {
			message: { key: { id: key.id } },
		});
		expect([file.status, file.data]).toEqual([
			201,
			{
				mediaType: 'imageMessage',
				fileName: `${key.id}.png`,
				caption: 'Look',
				size: { fileLength: '70' },
				mimetype: 'image/png',
				base64: pixel,
				buffer: null,
			},
		]);
	}
});

it.each([
	['an unknown message', { message: { key: { id: 'x' } } }, 'Message not found'],
	['no message', {}, "TypeError: Cannot read properties of undefined (reading 'key')"],
])('%s cannot be downloaded', async (_what, body, text) => {
	const { call } = await written();
	const { status, data } = await call('POST', '/chat/getBase64FromMediaMessage', body);
	expect([status, data]).toEqual([400, refusal(400, 'Bad Request', [text])]);
});

it('nor can a text', async () => {
	const { call, last } = await written();
	const { data } = await call('POST', '/chat/getBase64FromMediaMessage', {
		message: { key: last.key },
	});
	expect(data.response.message).toEqual(['The message is not of the media type']);
});
