import { ana, anaJid, callerOf, nobody, pixel, refusal, started, stopAll } from './client.mts';

afterEach(stopAll);

const card = { fullName: 'João', phoneNumber: '+351 910 000 000' };
const row = { title: 'A', rowId: '1' };
const key = { id: 'X', remoteJid: anaJid, fromMe: false };
const list = {
	title: 'T',
	footerText: 'F',
	buttonText: 'B',
	sections: [{ title: 'S', rows: [row] }],
};
const place = { latitude: 38.7, longitude: -9.1, name: '', address: '' };
const media = { media: pixel };
const status = {
	type: 'text',
	content: 'Olá',
	backgroundColor: '#fff',
	font: 1,
	allContacts: false,
};

const accepted: [string, string, object, string][] = [
	['a text', 'sendText', { number: ana, text: 'Olá' }, 'conversation'],
	[
		'a number as people write it',
		'sendText',
		{ number: '+351 920 000 001', text: 'x' },
		'conversation',
	],
	['an image', 'sendMedia', { number: ana, mediatype: 'image', ...media }, 'imageMessage'],
	['a video', 'sendMedia', { number: ana, mediatype: 'video', ...media }, 'videoMessage'],
	[
		'a document',
		'sendMedia',
		{ number: ana, mediatype: 'document', fileName: 'a.pdf', ...media },
		'documentMessage',
	],
	['an audio file', 'sendMedia', { number: ana, mediatype: 'audio', ...media }, 'audioMessage'],
	['a voice note', 'sendWhatsAppAudio', { number: ana, audio: pixel }, 'audioMessage'],
	['a video note', 'sendPtv', { number: ana, video: pixel }, 'ptvMessage'],
	['a sticker', 'sendSticker', { number: ana, sticker: pixel }, 'stickerMessage'],
	['a location', 'sendLocation', { number: ana, ...place }, 'locationMessage'],
	['a contact', 'sendContact', { number: ana, contact: [card] }, 'contactMessage'],
	[
		'two contacts',
		'sendContact',
		{ number: ana, contact: [card, { ...card, email: 'x' }] },
		'contactsArrayMessage',
	],
	['a reaction', 'sendReaction', { key, reaction: '👩🏽‍🚀' }, 'reactionMessage'],
	['the end of a reaction', 'sendReaction', { key, reaction: '' }, 'reactionMessage'],
	[
		'a poll',
		'sendPoll',
		{ number: ana, name: 'Q', selectableCount: 1, values: ['a', 'b'] },
		'pollCreationMessageV3',
	],
	['a list', 'sendList', { number: ana, ...list }, 'listMessage'],
	[
		'buttons',
		'sendButtons',
		{ number: ana, title: 'T', buttons: [{ type: 'reply', displayText: 'A', id: '1' }] },
		'viewOnceMessage',
	],
	['a status', 'sendStatus', { ...status, statusJidList: [anaJid] }, 'conversation'],
];

it.each(accepted)('%s is sent: 201 with the message', async (_what, path, body, messageType) => {
	const sandbox = await started();
	const { status, data } = await callerOf(sandbox)('POST', `/message/${path}`, body);
	const to = path === 'sendStatus' ? 'status@broadcast' : anaJid;
	// the recordings say what of it there is
	expect([status, data]).toMatchObject([
		201,
		{
			key: { remoteJid: to, fromMe: true, id: expect.stringMatching(/^3EB0[0-9A-F]{18}$/) },
			pushName: 'Você',
			status: 'PENDING',
			message: expect.objectContaining({ [messageType]: expect.anything() }),
			messageType,
			messageTimestamp: expect.any(Number),
			instanceId: sandbox.instance.id,
			source: 'web',
		},
	]);
	expect(sandbox.instance.messages.get(data.key.id)?.raw).toMatchObject(data);
});

const requires = (name: string) => [[`instance requires property "${name}"`]];
const image = { number: ana, mediatype: 'image' };
const poll = { number: ana, name: 'Q', selectableCount: 1 };
const { address: _, ...noAddress } = place;
const twoReplies = [{ type: 'reply' }, { type: 'url' }];

const refused: [string, string, object, unknown][] = [
	['no number', 'sendText', { text: 'x' }, requires('number')],
	['a number that is no text', 'sendText', { number: 1, text: 'x' }, [['Invalid format']]],
	['no text', 'sendText', { number: ana }, requires('text')],
	['an empty text', 'sendText', { number: ana, text: ' ' }, ['Text is required']],
	[
		'a delay that is no number',
		'sendText',
		{ number: ana, text: 'x', delay: '1' },
		[['Enter a value in milliseconds']],
	],
	[
		'a quote without id',
		'sendText',
		{ number: ana, text: 'x', quoted: { key: {} } },
		[['quoted.key requires property "id"']],
	],
	[
		'a mention that is no number',
		'sendText',
		{ number: ana, text: 'x', mentioned: ['@ana'] },
		[['"mentioned" must be an array of numeric strings']],
	],
	['media without mediatype', 'sendMedia', { number: ana, ...media }, requires('mediatype')],
	[
		'media with data: in front',
		'sendMedia',
		{ ...image, media: `data:image/png;base64,${pixel}` },
		['Owned media must be a url or base64'],
	],
	[
		'media on localhost',
		'sendMedia',
		{ ...image, media: 'http://localhost/a.png' },
		['Owned media must be a url or base64'],
	],
	['no media', 'sendMedia', image, ['Owned media must be a url or base64']],
	[
		'a base64 document without name',
		'sendMedia',
		{ ...image, mediatype: 'document', ...media },
		['For base64 the file name must be informed.'],
	],
	[
		'a location without address',
		'sendLocation',
		{ number: ana, ...noAddress },
		requires('address'),
	],
	[
		'a contact without name',
		'sendContact',
		{ number: ana, contact: [{ phoneNumber: ana }] },
		[['contact[0] requires property "fullName"']],
	],
	[
		'a reaction without fromMe',
		'sendReaction',
		{ key: { id: 'X', remoteJid: anaJid }, reaction: '👍' },
		[['key requires property "fromMe"']],
	],
	[
		'a reaction of two emoji',
		'sendReaction',
		{ key, reaction: '👍👍' },
		['Reaction must be a single emoji or empty string'],
	],
	['a reaction that is a word', 'sendReaction', { key, reaction: 'ok' }, expect.anything()],
	[
		'a poll without selectableCount',
		'sendPoll',
		{ number: ana, name: 'Q', values: ['a', 'b'] },
		requires('selectableCount'),
	],
	[
		'a poll of one option',
		'sendPoll',
		{ ...poll, values: ['a'] },
		[['values does not meet minimum length of 2']],
	],
	[
		'a poll of eleven options',
		'sendPoll',
		{ ...poll, values: [...'abcdefghijk'] },
		[['values does not meet maximum length of 10']],
	],
	[
		'a poll with an option twice',
		'sendPoll',
		{ ...poll, values: ['a', 'a'] },
		[['values contains duplicate item']],
	],
	[
		'a list without footer',
		'sendList',
		{ number: ana, ...list, footerText: undefined },
		requires('footerText'),
	],
	['no button', 'sendButtons', { number: ana, buttons: [] }, ['At least one button is required']],
	[
		'mixed buttons',
		'sendButtons',
		{ number: ana, buttons: twoReplies },
		['Reply buttons cannot be mixed with other button types'],
	],
	[
		'two pix buttons',
		'sendButtons',
		{ number: ana, buttons: [{ type: 'pix' }, { type: 'pix' }] },
		['Only one PIX button is allowed'],
	],
	['a status to nobody', 'sendStatus', status, ['StatusJidList is required']],
	[
		'a status in font 0',
		'sendStatus',
		{ ...status, font: 0, statusJidList: [anaJid] },
		['Font is required'],
	],
	[
		'a status without colour',
		'sendStatus',
		{ type: 'text', content: 'x', font: 1, statusJidList: [anaJid] },
		['Background color is required'],
	],
	[
		'a number that is not on WhatsApp',
		'sendText',
		{ number: nobody, text: 'x' },
		[{ jid: `${nobody}@s.whatsapp.net`, exists: false, number: nobody }],
	],
	['an unknown group', 'sendText', { number: '1@g.us', text: 'x' }, ['[object Object]']],
];

it.each(refused)('%s is refused: 400', async (_what, path, body, message) => {
	const sandbox = await started();
	const answer = await callerOf(sandbox)('POST', `/message/${path}`, body);
	expect([answer.status, answer.data]).toEqual([400, refusal(400, 'Bad Request', message)]);
	expect(sandbox.instance.messages.size).toBe(0);
});

it.each([
	['a file that cannot be fetched', { media: 'http://127.0.0.1:1/a.png' }, /ECONNREFUSED/],
	[
		'an image that is none',
		{ media: 'aGVsbG8=' },
		/^Error: Input buffer contains unsupported image format$/,
	],
])('%s is a 500', async (_what, file, text) => {
	const call = callerOf(await started());
	const { status, data } = await call('POST', '/message/sendMedia', { ...image, ...file });
	expect([status, data.error]).toEqual([500, 'Internal Server Error']);
	expect(data.response.message).toEqual([expect.stringMatching(text)]);
});

it('templates are for Meta only: a 500 that says so', async () => {
	const call = callerOf(await started());
	const { status, data } = await call('POST', '/message/sendTemplate', {
		number: ana,
		name: 'a',
		language: 'en',
	});
	const text = 'Method not available in the Baileys service';
	expect([status, data]).toEqual([500, refusal(500, 'Internal Server Error', text)]);
});

it('a quote is looked up by its id, and left out if nobody knows it', async () => {
	const sandbox = await started();
	const call = callerOf(sandbox);
	const asked = sandbox.receive({ from: ana, text: 'When?' });
	const reply = async (id: string) =>
		(await call('POST', '/message/sendText', { number: ana, text: 'Now', quoted: { key: { id } } }))
			.data;
	expect((await reply(asked.key.id)).contextInfo).toMatchObject({
		stanzaId: asked.key.id,
		participant: anaJid,
		quotedMessage: { conversation: 'When?' },
	});
	expect((await reply('unknown')).contextInfo).not.toHaveProperty('stanzaId');
});

it('mentions act in groups only', async () => {
	const sandbox = await started();
	const call = callerOf(sandbox);
	const body = { subject: 'Team', participants: [ana] };
	const { id } = (await call('POST', '/group/create', body)).data;
	const send = async (number: string, rest: object) =>
		(await call('POST', '/message/sendText', { number, text: 'x', ...rest })).data.contextInfo;
	expect(await send(id, { mentioned: [ana] })).toEqual({ mentionedJid: [anaJid] });
	const all = [sandbox.instance.jid, anaJid];
	expect(await send(id, { mentionsEveryOne: true })).toEqual({ mentionedJid: all });
	expect(await send(ana, { mentioned: [ana] })).toMatchObject({ mentionedJid: [] });
});

it('a delay keeps the caller waiting', async () => {
	const call = callerOf(await started());
	const before = performance.now();
	await call('POST', '/message/sendText', { number: ana, text: 'x', delay: 120 });
	expect(performance.now() - before).toBeGreaterThan(115);
});

it('a file of 20 MB passes, and can be downloaded again', async () => {
	const call = callerOf(await started());
	const media = Buffer.alloc(20_000_000, 'a').toString('base64');
	const body = { number: ana, mediatype: 'document', fileName: 'big.bin', media };
	const { status, data } = await call('POST', '/message/sendMedia', body);
	const document = {
		documentMessage: { fileLength: { low: 20_000_000, high: 0, unsigned: true } },
	};
	expect({ status, data }).toMatchObject({ status: 201, data: { message: document } });
	const message = { key: { id: data.key.id } };
	const file = await call('POST', '/chat/getBase64FromMediaMessage', { message });
	expect([file.status, file.data.base64 === media]).toEqual([201, true]);
});
