import { ana, anaJid, callerOf, nobody, pixel, started, stopAll } from './client.mts';

afterEach(stopAll);

const rui = '351930000001';

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

it('a chat without its last message cannot be archived', async () => {
	const { call } = await written();
	const { status, data } = await call('POST', '/chat/archiveChat', { chat: anaJid, archive: true });
	const message = [expect.stringMatching(/^An error occurred while archiving/), expect.anything()];
	expect([status, data.response.message]).toEqual([500, [{ archived: false, message }]]);
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
