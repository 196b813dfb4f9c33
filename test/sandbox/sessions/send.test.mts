import { codeOf, started, stopAll } from './client.mts';

afterEach(stopAll);

const to = '1234567890';
const url = 'https://example.com/file';

/** What the docs print, and what is assumed after it. */
const accepted: Array<[object, object]> = [
	[{ text: 'Olá' }, { conversation: 'Olá' }],
	[{ image: { url, caption: 'A' } }, { imageMessage: { url, caption: 'A' } }],
	[
		{ location: { latitude: 37.7749, longitude: -122.4194, name: 'San Francisco' } },
		{
			locationMessage: {
				degreesLatitude: 37.7749,
				degreesLongitude: -122.4194,
				name: 'San Francisco',
			},
		},
	],
	[
		{ contact: { fullName: 'John Doe', phoneNumber: '+1234567890' } },
		{
			contactMessage: {
				displayName: 'John Doe',
				vcard: expect.stringContaining('waid=1234567890:+1234567890'),
			},
		},
	],
	[{ video: { url, caption: 'A' } }, { videoMessage: { url, caption: 'A' } }],
	[{ audio: { url, ptt: true } }, { audioMessage: { url, ptt: true } }],
	[{ document: { url, fileName: 'a.pdf' } }, { documentMessage: { url, fileName: 'a.pdf' } }],
	[{ sticker: { url } }, { stickerMessage: { url } }],
	[
		{ poll: { name: 'When?', values: ['Now', 'Later'] } },
		{
			pollCreationMessageV3: {
				name: 'When?',
				options: [{ optionName: 'Now' }, { optionName: 'Later' }],
				selectableOptionsCount: 0,
			},
		},
	],
	[{ image: { url }, viewOnce: true }, { imageMessage: { url, viewOnce: true } }],
	[{ image: { url, viewOnce: true } }, { imageMessage: { url, viewOnce: true } }],
	...['ABC', { id: 'ABC' }, { messageId: 'ABC' }, { key: { id: 'ABC', fromMe: false } }].map(
		(quoted): [object, object] => [
			{ text: 'Olá', quoted },
			{ extendedTextMessage: { text: 'Olá', contextInfo: { stanzaId: 'ABC' } } },
		],
	),
	[
		{ text: 'Olá @351910000000', mentions: ['351910000000'] },
		{
			extendedTextMessage: {
				text: 'Olá @351910000000',
				contextInfo: { mentionedJid: ['351910000000@s.whatsapp.net'] },
			},
		},
	],
];

it.each(accepted)('%j is sent', async (payload, content) => {
	const { sandbox, session } = await started();
	const { status, data } = await session.post('/send-message', { to, ...payload });
	expect(data).toEqual({ messageId: expect.stringMatching(/^3EB0[0-9A-F]{18}$/) });
	expect(status).toBe(200);
	expect(sandbox.state.messages).toMatchObject([
		{ id: data.messageId, chat: `${to}@s.whatsapp.net`, fromMe: true, content },
	]);
});

const image = { url };
it.each([
	['no content', {}],
	['only modifiers', { quoted: 'ABC', mentions: [to] }],
	['two contents', { text: 'A', image }],
	['no recipient', { to: undefined, text: 'A' }],
	['a recipient with a plus', { to: '+1234567890', text: 'A' }],
	['a recipient that is no number', { to: 'John', text: 'A' }],
	['an empty text', { text: '' }],
	['a text that is none', { text: 7 }],
	['an image that is only a URL', { image: url }],
	['the keys of another gateway', { imageUrl: url }],
	['an image without a URL', { image: { caption: 'A' } }],
	['an image from elsewhere', { image: { url: 'file:///etc/passwd' } }],
	['half a location', { location: { latitude: 1 } }],
	['a location off the map', { location: { latitude: 91, longitude: 0 } }],
	['a location in words', { location: { latitude: '1', longitude: '2' } }],
	['a contact without a number', { contact: { fullName: 'A' } }],
	['a contact as others have it', { contact: { name: 'A', phone: to } }],
	['a poll with one answer', { poll: { name: 'A', values: ['B'] } }],
	['a poll with the same answer twice', { poll: { name: 'A', values: ['B', 'B'] } }],
	['view once of a text', { text: 'A', viewOnce: true }],
	['mentions that are no people', { text: 'A', mentions: ['John'] }],
	['a quote of nothing', { text: 'A', quoted: {} }],
	['an unknown key', { text: 'A', colour: 'red' }],
	['an unknown key inside', { image: { url, colour: 'red' } }],
])('%s is refused', async (_what, payload) => {
	const { sandbox, session } = await started();
	const answer = await session.post('/send-message', { to, ...payload });
	expect([answer.status, codeOf(answer)]).toEqual([422, 'VALIDATION_ERROR']);
	expect(answer.data.error.message).toBeTruthy();
	expect(sandbox.state.messages).toEqual([]);
});

it('the refusal names the field', async () => {
	const { session } = await started();
	const wording = async (payload: object) =>
		(await session.post('/send-message', payload)).data.error.message as string;
	expect(await wording({ text: 'A' })).toBe('to is required');
	expect(await wording({ to, image: {} })).toBe('image.url is required');
	expect(await wording({ to, text: 'A', colour: 1 })).toBe('colour is unknown');
	expect(await wording({ to, text: 7 })).toBe('text must be string');
	expect(await wording({ to, text: 'A', poll: { name: 'A', values: ['B', 'C'] } })).toBe(
		'Only one of text, poll can be sent',
	);
});

it.each(['351910000000@s.whatsapp.net', '120363000000000001@g.us', '123@lid'])(
	'a jid is a recipient: %s',
	async (jid) => {
		const { sandbox, session } = await started();
		expect((await session.post('/send-message', { to: jid, text: 'A' })).status).toBe(200);
		expect(sandbox.state.messages[0]?.chat).toBe(jid);
	},
);

it('as variants unknown keys are ignored, and the id stands deeper', async () => {
	const { session } = await started({ variant: { unknownKeys: 'ignored', messageId: 'data' } });
	const payload = { to, image: { url, colour: 'red' }, colour: 'red' };
	const { status, data } = await session.post('/send-message', payload);
	expect(status).toBe(200);
	expect(data).toEqual({ success: true, data: { messageId: expect.any(String) } });
});
