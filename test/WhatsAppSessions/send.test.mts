import type { IDataObject } from 'n8n-workflow';
import { startSessions } from '../../sandbox/sessions/start.mts';
import type { SessionsSandbox } from '../../sandbox/sessions/start.mts';
import { by, calls, NO_PAUSE, run } from './sessions.mts';

const PERSON = '351910000000';
const GROUP = '120363025246125486@g.us';

let sandbox: SessionsSandbox;
beforeEach(async () => {
	sandbox = await startSessions();
});
afterEach(() => sandbox.stop());

const send = async (parameters: IDataObject, options: IDataObject = {}) =>
	await run(sandbox, 'message.send', {
		to: by('+351 910 000 000'),
		messageType: 'text',
		...parameters,
		options: { ...NO_PAUSE, ...options },
	});
const sentBodies = () =>
	sandbox.ledger.calls.filter(({ path }) => path.endsWith('/send-message')).map(({ body }) => body);

const URL = 'https://example.com/a%20b.pdf';

test.each<[string, IDataObject, IDataObject]>([
	['text', { message: 'Hello' }, { text: 'Hello' }],
	['image', { mediaUrl: URL, caption: 'c' }, { image: { url: URL, caption: 'c' } }],
	['video', { mediaUrl: URL, caption: '' }, { video: { url: URL } }],
	['audio', { mediaUrl: URL }, { audio: { url: URL } }],
	['sticker', { mediaUrl: URL }, { sticker: { url: URL } }],
	[
		'document',
		{ mediaUrl: URL, fileName: '', caption: 'c' },
		{ document: { url: URL, caption: 'c', fileName: 'a b.pdf' } },
	],
	[
		'document',
		{ mediaUrl: URL, fileName: 'Fatura 12.2026', caption: '' },
		{ document: { url: URL, fileName: 'Fatura 12.2026.pdf' } },
	],
	[
		'location',
		{ latitude: 37.7749, longitude: -122.4194, placeName: 'San Francisco' },
		{ location: { latitude: 37.7749, longitude: -122.4194, name: 'San Francisco' } },
	],
	['location', { latitude: 0, longitude: 0 }, { location: { latitude: 0, longitude: 0 } }],
	[
		'contact',
		{ fullName: 'John Doe', phoneNumber: '+351 920 000 000' },
		{ contact: { fullName: 'John Doe', phoneNumber: '+351920000000' } },
	],
	[
		'contact',
		{ fullName: 'John\nTEL:112\r\n Doe ', phoneNumber: '+351 920 000 000' },
		{ contact: { fullName: 'John TEL:112 Doe', phoneNumber: '+351920000000' } },
	],
	[
		'poll',
		{ question: 'When?', answers: ' Monday \n\nTuesday', selectableCount: 5 },
		{ poll: { name: 'When?', values: ['Monday', 'Tuesday'], selectableCount: 2 } },
	],
])('%s: %j', async (messageType, fields, content) => {
	const { items, error } = await send({ messageType, ...fields });
	expect(error).toBeUndefined();
	expect(sentBodies()).toEqual([{ to: PERSON, ...content }]);
	expect(items.map(({ json }) => json)).toEqual([
		{
			to: PERSON,
			chatId: `${PERSON}@s.whatsapp.net`,
			status: 'sent',
			messageId: sandbox.state.messages[0]?.id,
			sentAt: expect.stringMatching(/^\d{4}-\d\d-\d\dT[\d:.]+Z$/) as string,
		},
	]);
});

test.each([
	['image', 'https://example.com/foto.heic', 'HEIC'],
	['video', 'https://example.com/ferien.AVI?dl=1', 'AVI'],
])('what phones do not show as %s is refused: %s', async (messageType, mediaUrl, format) => {
	const { error } = await send({ messageType, mediaUrl });
	expect(error?.description).toContain(`Phones don't show the format ${format}.`);
	expect(sentBodies()).toEqual([]);
});

test('what goes with a message: quoted, view once, and mentions in groups', async () => {
	sandbox.state.sessions.get(sandbox.sessionId)?.groups.clear();
	const image = { messageType: 'image', mediaUrl: URL, to: by(GROUP) };
	const options = { quotedMessageId: '3EB0', viewOnce: true, mentions: '+351 920 000 000' };
	await send(image, options);
	await send({ ...image, to: by(PERSON) }, options);
	expect(sentBodies()).toMatchObject([
		{ to: GROUP, quoted: '3EB0', viewOnce: true, mentions: ['351920000000'] },
		{ to: PERSON, quoted: '3EB0', viewOnce: true },
	]);
	expect(sentBodies()[1]).not.toHaveProperty('mentions');
	const { error } = await send({ message: 'Hello' }, options);
	expect(error).toBeUndefined();
});

test('one message per paragraph, in order; the first of them quotes', async () => {
	const { items } = await send(
		{ message: '**One**\n\nTwo' },
		{ sendAs: 'paragraphs', convertMarkdown: true, quotedMessageId: '3EB0' },
	);
	expect(sentBodies()).toEqual([
		{ to: PERSON, text: '*One*', quoted: '3EB0' },
		{ to: PERSON, text: 'Two' },
	]);
	const ids = sandbox.state.messages.map(({ id }) => id);
	expect(items[0]?.json).toMatchObject({ messageId: ids[1], messageIds: ids });
});

test.each([
	['adds to the content', { audio: { ptt: true } }, { audio: { url: URL, ptt: true } }],
	['replaces', { audio: { url: `${URL}?2` } }, { audio: { url: `${URL}?2` } }],
	[
		'puts a content of its own in its place',
		{ audio: null, video: { url: URL } },
		{ video: { url: URL } },
	],
])('Additional Fields %s', async (_, additionalFields, content) => {
	const { error } = await send({ messageType: 'audio', mediaUrl: URL }, { additionalFields });
	expect(error).toBeUndefined();
	expect(sentBodies()).toEqual([{ to: PERSON, ...content }]);
});

test('Additional Fields can send it elsewhere, and the output says so', async () => {
	const additionalFields = { to: '351920000000' };
	const { items } = await send({ message: 'Hello' }, { additionalFields });
	expect(sentBodies()).toEqual([{ to: '351920000000', text: 'Hello' }]);
	expect(items[0]?.json).toMatchObject({
		to: '351920000000',
		chatId: '351920000000@s.whatsapp.net',
	});
});

test('a second content is refused before anything is sent', async () => {
	const additionalFields = JSON.stringify({ image: { url: URL } });
	const { error } = await send({ message: 'Hello' }, { additionalFields });
	expect(error?.message).toBe("A message can't be image and text at the same time [item 0]");
	expect(error?.description).toContain('null');
	expect(calls(sandbox)).toEqual([]);
});

test('Skip Numbers Not on WhatsApp: others come out, and are no error', async () => {
	sandbox.state.notOnWhatsApp.add(PERSON);
	const { items } = await send({ message: 'Hello' }, { onlyOnWhatsApp: true });
	const other = await send(
		{ message: 'Hello', to: by('920 000 000') },
		{ onlyOnWhatsApp: true, defaultCountryCode: '351' },
	);
	expect(items[0]?.json).toMatchObject({ to: PERSON, status: 'notOnWhatsApp' });
	expect(other.items[0]?.json).toMatchObject({ to: '351920000000', status: 'sent' });
	expect(calls(sandbox)).toEqual([
		`GET /api/v1/on-whatsapp/${PERSON} 200`,
		'GET /api/v1/on-whatsapp/351920000000 200',
		'POST /api/v1/send-message 200',
	]);
});

test('a person who is mentioned must be one', async () => {
	const { error } = await send({ message: 'Hello', to: by(GROUP) }, { mentions: 'Ana' });
	expect(error?.message).toMatch(/^'Options → Mentions' must be .* \[item 0\]$/);
	expect(calls(sandbox)).toEqual([]);
});

test.each(['group.create', 'group.updateParticipants'])(
	'%s with nobody is refused',
	async (name) => {
		const parameters = {
			subject: 'Team',
			groupId: by(GROUP, 'id'),
			change: 'add',
			options: {},
		};
		const { error } = await run(sandbox, name, { ...parameters, participants: ' ,\n' });
		expect(error?.message).toBe("'Participants' is empty [item 0]");
		expect(calls(sandbox)).toEqual([]);
	},
);

describe('reply', () => {
	const reply = async (origin: IDataObject, options: IDataObject = {}) =>
		await run(
			sandbox,
			'message.reply',
			{ messageType: 'text', message: '**Hello**', options: { ...NO_PAUSE, ...options } },
			{ items: [{ gateway: 'whatsAppSessions', ...origin }] },
		);

	test('it goes where the message came from, in the format of WhatsApp', async () => {
		const { items } = await reply({ chatId: GROUP, messageId: '3EB0' });
		expect(items[0]?.json).toMatchObject({ to: GROUP, chatId: GROUP, status: 'sent' });
		expect(sentBodies()).toEqual([{ to: GROUP, text: '*Hello*' }]);
	});

	test('it quotes, and leaves the text alone, if asked to', async () => {
		await reply({ chatId: GROUP, messageId: '3EB0' }, { quote: true, convertMarkdown: false });
		expect(sentBodies()).toEqual([{ to: GROUP, text: '**Hello**', quoted: '3EB0' }]);
	});

	test('to an event of no chat', async () => {
		const { error } = await reply({ event: 'session.connected' });
		expect(error?.message).toBe(
			"The event that started this workflow doesn't belong to a chat [item 0]",
		);
	});
});
