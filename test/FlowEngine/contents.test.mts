import { contentsOf } from '../../nodes/FlowEngine/resources/message/prepare-contents.ts';
import type { MessageParams } from '../../nodes/FlowEngine/resources/message/prepare-contents.ts';
import { messageRequests } from '../../nodes/FlowEngine/resources/message/requests.ts';
import { statusContent } from '../../nodes/FlowEngine/content/status.ts';

const PDF = { bytes: Buffer.from('%PDF'), mimeType: 'application/pdf', fileName: 'prices.pdf' };

/** The bodies of what is sent, without whom it goes to. */
const contents = async (params: object, file = PDF) =>
	await contentsOf(
		{ options: {}, caption: '', fileName: '', ...params } as unknown as MessageParams,
		async () => file,
	);

const url = 'https://example.com/files/price%20list.pdf?v=2';
const media = { mediaSource: 'url', mediaUrl: url };
const binary = { mediaSource: 'binary', binaryPropertyName: 'data' };
const base64 = PDF.bytes.toString('base64');

test.each([
	['text', { message: 'Olá' }, 'sendText', { text: 'Olá' }],
	[
		'image',
		{ ...media, caption: '**New**', options: { convertMarkdown: true } },
		'sendMedia',
		{ mediatype: 'image', media: url, caption: '*New*' },
	],
	['video', media, 'sendMedia', { mediatype: 'video', media: url }],
	[
		'document',
		media,
		'sendMedia',
		{ mediatype: 'document', media: url, fileName: 'price list.pdf' },
	],
	[
		'document',
		{ ...media, fileName: 'Prices' },
		'sendMedia',
		{ mediatype: 'document', media: url, fileName: 'Prices.pdf' },
	],
	[
		'document',
		{ ...binary, caption: 'Here' },
		'sendMedia',
		{
			mediatype: 'document',
			media: base64,
			caption: 'Here',
			fileName: 'prices.pdf',
			mimetype: 'application/pdf',
		},
	],
	['audio', media, 'sendWhatsAppAudio', { audio: url, encoding: true }],
	['videoNote', media, 'sendPtv', { video: url }],
	['sticker', media, 'sendSticker', { sticker: url }],
	[
		'location',
		{ latitude: 38.7, longitude: -9.1, placeName: '', address: '' },
		'sendLocation',
		{ latitude: 38.7, longitude: -9.1, name: '', address: '' },
	],
	[
		'contact',
		{
			contacts: {
				contact: [
					{ fullName: 'Ana', phoneNumber: '351910000000', organization: '', email: '', url: '' },
				],
			},
		},
		'sendContact',
		{ contact: [{ fullName: 'Ana', phoneNumber: '+351910000000', wuid: '351910000000' }] },
	],
	[
		'poll',
		{ question: 'When?', answers: 'Monday\nTuesday', selectableCount: 10 },
		'sendPoll',
		{ name: 'When?', selectableCount: 2, values: ['Monday', 'Tuesday'] },
	],
	[
		'list',
		{
			listTitle: 'Days',
			listText: '',
			buttonText: 'Choose',
			listFooter: '',
			sections: {
				section: [
					{ title: 'Week', rows: { row: [{ title: 'Monday', description: '', rowId: '' }] } },
				],
			},
		},
		'sendList',
		{
			title: 'Days',
			description: '',
			buttonText: 'Choose',
			footerText: '',
			sections: [{ title: 'Week', rows: [{ title: 'Monday', rowId: 'Monday' }] }],
		},
	],
	[
		'buttons',
		{
			buttonsTitle: 'Well?',
			buttonsText: '',
			buttonsFooter: 'F',
			buttons: { button: [{ type: 'reply', displayText: 'Yes', id: '' }] },
		},
		'sendButtons',
		{
			title: 'Well?',
			footer: 'F',
			buttons: [{ type: 'reply', displayText: 'Yes', id: 'Yes' }],
		},
	],
])('%s %j', async (messageType, params, call, body) => {
	expect(await contents({ messageType, ...params })).toEqual([{ call, body }]);
});

test.each([
	[
		{ statusType: 'text', statusText: 'Hi', backgroundColor: '#128C7E', font: 1 },
		{ type: 'text', content: 'Hi', backgroundColor: '#128C7E', font: 1 },
	],
	[
		{ statusType: 'image', statusUrl: url, statusCaption: '' },
		{ type: 'image', content: url },
	],
])('status %j', (params, body) => {
	const to = (audience: string, statusNumbers?: string) =>
		statusContent({ ...params, audience, statusNumbers } as never, '351').body;
	expect(to('allContacts')).toEqual({ ...body, allContacts: true });
	const statusJidList = ['351910000000@s.whatsapp.net', '351920000000@s.whatsapp.net'];
	expect(to('numbers', '+351 910 000 000, 920 000 000')).toEqual({
		...body,
		allContacts: false,
		statusJidList,
	});
});

test.each([{}, { sendAs: 'paragraphs' }, { convertMarkdown: true }])(
	'a text of nothing but space is not sent (%j)',
	async (options) => {
		const nothing = contents({ messageType: 'text', message: ' \n\n ', options });
		await expect(nothing).rejects.toThrow("'Message' is empty");
	},
);

test('a text as several messages, each with the time to type it', async () => {
	const message = '# Hello\n\nHow are **you**?\n\nBye';
	const options = { convertMarkdown: true, sendAs: 'paragraphs', typingSpeed: 'normal' };
	expect(await contents({ messageType: 'text', message, options })).toEqual([
		{ call: 'sendText', body: { text: '*Hello*\n\nHow are *you*?', delay: 1_438 } },
		{ call: 'sendText', body: { text: 'Bye', delay: 500 } },
	]);
});

test('a text beyond what WhatsApp takes is several messages', async () => {
	const parts = await contents({ messageType: 'text', message: 'word '.repeat(20_000) });
	expect(parts).toHaveLength(2);
});

test.each([
	['image', { ...PDF }, "can't be sent as this 'Message Type'", 'an image'],
	['video', { ...PDF, mimeType: 'image/png' }, "can't be sent as this 'Message Type'", 'a video'],
	[
		'audio',
		{ ...PDF, mimeType: 'text/html' },
		"can't be sent as this 'Message Type'",
		'an audio file',
	],
	[
		'sticker',
		{ ...PDF, mimeType: '', fileName: 'prices' },
		"can't be sent as this 'Message Type'",
		'unknown',
	],
	['document', { ...PDF, bytes: Buffer.alloc(0) }, 'is empty', 'node that provides the file'],
	['document', { ...PDF, bytes: Buffer.alloc(100 * 1024 * 1024 + 1) }, 'is too large', '101 MB'],
	[
		'image',
		{ bytes: Buffer.alloc(16 * 1024 * 1024 + 1), mimeType: 'image/png', fileName: 'a.png' },
		'is too large',
		'up to 16 MB',
	],
])('as %s, a file that does not fit is refused in words', async (messageType, file, what, why) => {
	const refusal = await contents({ messageType, ...binary }, file).catch(
		(thrown: unknown) => thrown,
	);
	expect(refusal).toMatchObject({
		message: expect.stringContaining(what) as string,
		description: expect.stringContaining(why) as string,
	});
});

const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

test.each([
	['prices', 'application/pdf', '', 'prices.pdf', 'application/pdf'],
	['notes', 'text/plain', '', 'notes.txt', 'text/plain'],
	['Lista', XLSX, '', 'Lista.xlsx', XLSX],
	['Fatura 12.2026', 'application/pdf', '', 'Fatura 12.2026.pdf', 'application/pdf'],
	['report.pdf', 'application/octet-stream', '', 'report.pdf', 'application/pdf'],
	['report.pdf', '', 'Relatório', 'Relatório.pdf', 'application/pdf'],
	['blob', 'application/octet-stream', 'Смета.xlsx', 'Смета.xlsx', XLSX],
	['планы.dgn', 'application/octet-stream', '', 'планы.dgn', 'application/octet-stream'],
	['plan.dgn', 'application/octet-stream', '図面', '図面.dgn', 'application/octet-stream'],
	['data', 'application/octet-stream', '', 'data.bin', 'application/octet-stream'],
	['12.2026', 'application/octet-stream', '', '12.2026.bin', 'application/octet-stream'],
	['letras', 'font/ttf', '', 'letras.ttf', 'font/ttf'],
])('the document %j of %j, called %j, is %j', async (given, mimeType, fileName, name, mimetype) => {
	const file = { ...PDF, fileName: given, mimeType };
	const [content] = await contents({ messageType: 'document', ...binary, fileName }, file);
	expect(content?.body).toMatchObject({ fileName: name, mimetype });
});

test.each([
	['a.xlsx', 'Lista', 'Lista.xlsx'],
	['a.pdf', 'Fatura 12.2026', 'Fatura 12.2026.pdf'],
	['a.dgn', 'Plano', 'Plano.dgn'],
	['%E8%A6%8B%E7%A9%8D.pdf', '', '見積.pdf'],
	['download', 'Lista.xlsx', 'Lista.xlsx'],
])('the document at …/%s, called %j, is %j', async (path, fileName, name) => {
	const mediaUrl = `https://example.com/${path}`;
	const [content] = await contents({ messageType: 'document', ...media, mediaUrl, fileName });
	expect(content?.body).toMatchObject({ fileName: name });
});

test.each([
	['image', 'IMG_1.HEIC', 'application/octet-stream'],
	['image', 'scan', 'image/tiff'],
	['video', 'film.mkv', 'video/x-matroska'],
])('as %s, %s of %s is to be sent as a document', async (messageType, fileName, mimeType) => {
	const file = { ...PDF, fileName, mimeType };
	const mediaUrl = 'https://example.com/a/IMG_1.HEIC?size=big';
	const refusal = { description: expect.stringContaining('Send it as a Document') as string };
	await expect(contents({ messageType, ...binary }, file)).rejects.toMatchObject(refusal);
	if (messageType === 'image')
		await expect(contents({ messageType, ...media, mediaUrl })).rejects.toMatchObject(refusal);
	expect(await contents({ messageType: 'document', ...binary }, file)).toHaveLength(1);
});

test('a status cannot be a document: its picture is to be converted', () => {
	const params = { statusType: 'image', statusUrl: 'https://example.com/a.heic' };
	expect(() => statusContent({ ...params, audience: 'allContacts' } as never, '351')).toThrow(
		expect.objectContaining({
			description: "Phones don't show the format HEIC. Convert it to JPEG or PNG first.",
		}),
	);
});

test('a document whose address shows no kind of file needs a name', async () => {
	const params = { messageType: 'document', ...media, mediaUrl: 'https://example.com/download' };
	await expect(contents(params)).rejects.toThrow("'File Name' needs a file extension");
});

test.each([
	[[{ type: 'reply' }, { type: 'url' }]],
	[[{ type: 'pix' }, { type: 'pix' }]],
	[Array.from({ length: 4 }, () => ({ type: 'reply' }))],
])('buttons that cannot be sent together: %j', async (button) => {
	const params = { messageType: 'buttons', buttons: { button } };
	await expect(contents(params)).rejects.toThrow("These buttons can't be combined in one message");
});

const row = (title: string, rowId = '') => ({ title, rowId, description: '' });
const section = (title: string, ...rows: object[]) => ({ title, rows: { row: rows } });

test.each([
	[
		['Sim', 'Sim'],
		['Sim', 'Sim (2)'],
	],
	[
		['09:00', '10:00', '09:00', '09:00'],
		['09:00', '10:00', '09:00 (2)', '09:00 (3)'],
	],
	[
		['Да', 'Нет', 'Да'],
		['Да', 'Нет', 'Да (2)'],
	],
	[
		['はい', 'はい'],
		['はい', 'はい (2)'],
	],
	[
		['A', 'A', 'A (2)'],
		['A', 'A (2)', 'A (2) (2)'],
	],
	[
		['A', ['B', 'A']],
		['A (2)', 'A'],
	],
	[
		['A', ['A', 'x'], ['A', 'y']],
		['A', 'x', 'y'],
	],
	[
		[['A', 'x'], 'x', 'x'],
		['x', 'x (2)', 'x (3)'],
	],
	[
		['نعم', 'لا'],
		['نعم', 'لا'],
	],
	[
		['Sim', 'sim'],
		['Sim', 'sim'],
	],
])('choices %j have the ids %j', async (titles, ids) => {
	const rows = titles.map((title) =>
		typeof title === 'string' ? row(title) : row(...(title as [string, string])),
	);
	const half = Math.ceil(rows.length / 2);
	const sections = {
		section: [section('One', ...rows.slice(0, half)), section('Two', ...rows.slice(half))],
	};
	const list = { listTitle: 'L', listText: '', buttonText: 'B', listFooter: '', sections };
	const [sent] = await contents({ messageType: 'list', ...list });
	const saved = sent?.body.sections as Array<{ rows: Array<{ rowId: string }> }>;
	expect(saved.flatMap(({ rows }) => rows.map(({ rowId }) => rowId))).toEqual(ids);
	if (rows.length > 3) return;
	const button = rows.map(({ title, rowId }) => ({ type: 'reply', displayText: title, id: rowId }));
	const [buttons] = await contents({
		messageType: 'buttons',
		buttonsTitle: 'T',
		buttons: { button },
	});
	expect(buttons?.body.buttons).toMatchObject(ids.map((id) => ({ id })));
});

describe('the calls', () => {
	const content = { call: 'sendText', body: { text: 'Olá' } };
	const GROUP = '120363025246125486@g.us';
	const PERSON = '351910000000';

	test.each([
		['nothing', PERSON, {}, undefined, {}],
		['a quote', PERSON, {}, 'A1', { quoted: { key: { id: 'A1' } } }],
		[
			'mentions outside of groups',
			PERSON,
			{ mentionEveryone: true, mentions: '351920000000' },
			undefined,
			{},
		],
		['everybody', GROUP, { mentionEveryone: true }, undefined, { mentionsEveryOne: true }],
		[
			'some',
			GROUP,
			{ mentions: '+351 920 000 000, 910 000 000', defaultCountryCode: '351' },
			undefined,
			{ mentioned: ['351920000000', '351910000000'] },
		],
	])('%s', (_, to, options, quotedMessageId, more) => {
		const envelope = { account: 'a/b', to, quotedMessageId };
		expect(messageRequests(envelope, [content], options)).toEqual([
			{
				method: 'POST',
				path: '/message/sendText/a%2Fb',
				body: { number: to, text: 'Olá', ...more },
				pause: { min: 5_000, max: 15_000 },
			},
		]);
	});

	test('several: only the first pauses and quotes', () => {
		const envelope = { account: 'a', to: PERSON, quotedMessageId: 'A1' };
		const pause = { seconds: { min: 0, max: 1 } };
		const [first, second] = messageRequests(envelope, [content, content], { pause });
		expect(first).toMatchObject({ pause: { min: 0, max: 1_000 }, body: { quoted: {} } });
		expect(second).not.toHaveProperty('pause');
		expect(second?.body).not.toHaveProperty('quoted');
	});

	test('who is mentioned must be a person', () => {
		const options = { mentions: GROUP };
		expect(() => messageRequests({ account: 'a', to: GROUP }, [content], options)).toThrow(
			"'Options → Mentions' must be the phone number of one person",
		);
	});
});
