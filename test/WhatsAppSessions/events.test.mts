import fc from 'fast-check';
import type { IDataObject } from 'n8n-workflow';
import { readEvents } from '../../nodes/WhatsAppSessions/events/read-events.ts';
import { chatOf } from '../../nodes/WhatsAppSessions/events/messages.ts';

const PERSON = '351910000000@s.whatsapp.net';
const GROUP = '120363025246125486@g.us';

const envelope = (event: string, data: unknown): IDataObject => ({
	event,
	sessionId: '3fa85f64',
	timestamp: '2024-01-15T12:00:00Z',
	data: data as IDataObject,
});
const read = (event: string, data: unknown) =>
	readEvents(envelope(event, data)).map(({ raw: _, ...item }) => item);
const received = (data: unknown) => read('message.received', data);

const TEXT = {
	event: 'message.received',
	id: `3fa85f64:${PERSON}:3EB0`,
	timestamp: '2024-01-15T12:00:05.000Z',
	gateway: 'whatsAppSessions',
	account: '3fa85f64',
	messageId: '3EB0',
	chatId: PERSON,
	phone: '351910000000',
	senderId: PERSON,
	senderName: 'João',
	text: 'Olá',
	messageType: 'text',
	fromMe: false,
	sentBy: 'contact',
	isGroup: false,
	chatInput: 'Olá',
	sessionId: '3fa85f64:351910000000',
};
const key = { remoteJid: PERSON, fromMe: false, id: '3EB0' };
const seconds = 1705320005;
const whole = {
	key,
	pushName: 'João',
	messageTimestamp: seconds,
	message: { conversation: 'Olá' },
};
const flat = {
	id: '3EB0',
	from: '351910000000',
	to: '351210000000',
	pushName: 'João',
	timestamp: seconds,
};

describe('a text is the same, however it comes', () => {
	test.each<[string, unknown]>([
		['as Baileys has it', whole],
		['without a word on whose it is', { ...whole, key: { ...key, fromMe: undefined } }],
		['in message', { message: whole }],
		['in messages', { messages: { ...whole, messageBody: 'Olá' } }],
		['in a list of messages', { messages: [whole] }],
		['as a list', [whole]],
		['with its text beside it', { messages: { ...whole, message: undefined, messageBody: 'Olá' } }],
		[
			'behind a hidden ID',
			{
				...whole,
				key: { ...key, remoteJid: PERSON, remoteJidAlt: '123456@lid' },
			},
		],
	])('%s', (_, data) => {
		expect(received(data)).toEqual([TEXT]);
	});

	test.each([
		['flat', { ...flat, type: 'text', text: 'Olá' }],
		['flat, with other words', { ...flat, type: 'chat', body: 'Olá', from: '+351910000000' }],
		['flat, with a number as people type it', { ...flat, from: '+351 910 000 000', text: 'Olá' }],
		['flat, with its text as message', { ...flat, message: 'Olá' }],
		['flat, with the content as Baileys has it', { ...flat, message: { conversation: 'Olá' } }],
		['flat, in message', { message: { ...flat, text: 'Olá' } }],
		['flat, without a type', { ...flat, content: 'Olá', isGroup: false }],
	])('%s', (_, data) => {
		expect(received(data)).toEqual([TEXT]);
	});
});

test.each<[string, unknown, IDataObject]>([
	[
		'a picture, whole',
		{ ...whole, message: { imageMessage: { caption: 'Here', mimetype: 'image/png' } } },
		{ messageType: 'image', text: 'Here', media: { kind: 'image', mimeType: 'image/png' } },
	],
	[
		'a picture, flat',
		{ ...flat, type: 'image', caption: 'Here', mimetype: 'image/png', mediaUrl: 'https://a.b/c' },
		{
			messageType: 'image',
			text: 'Here',
			media: { kind: 'image', mimeType: 'image/png', url: 'https://a.b/c' },
		},
	],
	[
		'a file whose address stands beside it',
		{ ...whole, message: { documentMessage: { fileName: 'a.pdf' } }, mediaUrl: 'https://a.b/c' },
		{
			messageType: 'document',
			media: { kind: 'document', fileName: 'a.pdf', url: 'https://a.b/c' },
		},
	],
	['a voice note, flat', { ...flat, type: 'ptt' }, { messageType: 'voiceNote' }],
	[
		'a place, flat',
		{ ...flat, type: 'location', location: { latitude: 1.5, longitude: 2, name: 'Shop' } },
		{ messageType: 'location', location: { latitude: 1.5, longitude: 2, name: 'Shop' } },
	],
	[
		'a poll, flat',
		{ ...flat, type: 'poll', text: 'When?' },
		{ messageType: 'poll', text: 'When?' },
	],
	['something else, flat', { ...flat, type: 'hologram' }, { messageType: 'unknown' }],
	[
		'in a group, whole',
		{ ...whole, key: { ...key, remoteJid: GROUP, participant: PERSON } },
		{ chatId: GROUP, phone: '351910000000', isGroup: true, sessionId: `3fa85f64:${GROUP}` },
	],
	[
		'in a group, flat',
		{ ...flat, from: GROUP, participant: '351910000000', text: 'Olá' },
		{ chatId: GROUP, phone: '351910000000', senderId: PERSON, isGroup: true },
	],
])('%s', (_, data, expected) => {
	expect(received(data)).toMatchObject([expected]);
});

test.each([
	['whole', { ...whole, key: { ...key, fromMe: true } }],
	['whole, without a word on whose it is', { ...whole, key: { remoteJid: PERSON, id: '3EB0' } }],
	['flat', { ...flat, from: '351210000000', to: '351910000000', text: 'Olá' }],
])('an own message, %s: nobody says what sent it', (_, data) => {
	const [item] = read('message.sent', data);
	expect(item).toMatchObject({ event: 'message.sent', chatId: PERSON, fromMe: true, text: 'Olá' });
	expect(item).not.toHaveProperty('sentBy');
	expect(item).not.toHaveProperty('senderId');
});

test('several messages at once are several items', () => {
	const other = { ...whole, key: { ...key, id: '3EB1' } };
	expect(received({ messages: [whole, other] }).map(({ messageId }) => messageId)).toEqual([
		'3EB0',
		'3EB1',
	]);
});

test('a status is answered to its sender, and known by its chat', () => {
	const status = { ...whole, key: { ...key, remoteJid: 'status@broadcast', participant: PERSON } };
	const [event] = readEvents(envelope('message.received', { messages: [whole, status] })).slice(1);
	expect(event).toMatchObject({ chatId: PERSON });
	expect(event && chatOf({ ...event, messageId: 'other' })).toBe(PERSON);
	const [alone] = readEvents(envelope('message.received', status));
	expect(alone && chatOf(alone)).toBe('status@broadcast');
});

test.each([
	['connected', {}],
	['disconnected', { status: 'DISCONNECTED', phoneNumber: '+351210000000', reason: 'lost' }],
	['disconnected', { phone: '351210000000', reason: { code: 401, message: 'lost' } }],
])('session.%s', (state, data) => {
	const [event]: IDataObject[] = read(`session.${state}`, data);
	expect(event).toMatchObject({
		state,
		isConnected: state === 'connected',
		account: '3fa85f64',
		timestamp: '2024-01-15T12:00:00.000Z',
	});
	const known = 'reason' in data ? ['351210000000', 'lost'] : [undefined, undefined];
	expect([event?.phone, event?.reason]).toEqual(known);
});

test.each([
	[
		'as Baileys has it',
		{ id: PERSON, presences: { [PERSON]: { lastKnownPresence: 'composing' } } },
	],
	['flat', { from: '351910000000', presence: 'composing' }],
])('presence.update %s', (_, data) => {
	expect(read('presence.update', data)).toMatchObject([
		{ chatId: PERSON, phone: '351910000000', senderId: PERSON, presence: 'composing' },
	]);
});

test('presence.update in a group: each person is an item, and has an ID of its own', () => {
	const [first, second] = read('presence.update', {
		id: GROUP,
		presences: { [PERSON]: { lastKnownPresence: 'available' }, '1234567@lid': {} },
	});
	expect(first).toMatchObject({ chatId: GROUP, isGroup: true, phone: '351910000000' });
	expect(second).toMatchObject({ chatId: GROUP, senderId: '1234567@lid' });
	expect(second).not.toHaveProperty('phone');
	expect(first?.id).not.toBe(second?.id);
});

test('what has no ID of its own is known by its content, with its time', () => {
	const lost = envelope('session.disconnected', {});
	const idOf = (payload: IDataObject) => readEvents(payload)[0]?.id;
	expect(idOf(lost)).toBe(idOf({ ...lost }));
	expect(idOf(lost)).not.toBe(idOf({ ...lost, timestamp: '2024-01-15T13:00:00Z' }));
});

test('an event that the docs do not name has its content under raw', () => {
	const payload = envelope('chats.update', { id: PERSON });
	expect(readEvents(payload)).toMatchObject([{ event: 'chats.update', raw: payload }]);
});

test('raw is without what proves deliveries and without files', () => {
	const message = { imageMessage: { jpegThumbnail: 'abc', mediaKey: 'abc' }, base64: 'abc' };
	const payload = { ...envelope('message.received', { ...whole, message }), apiKey: 'abc' };
	expect(JSON.stringify(readEvents(payload))).not.toContain('abc');
});

describe('whatever comes', () => {
	const names = ['key', 'message', 'messages', 'from', 'to', 'type', 'id', 'presences', 'location'];
	const hostile = fc.letrec((tie) => ({
		value: fc.oneof(
			{ maxDepth: 5 },
			fc.constantFrom(null, true, 0, -1, 1e300, '', PERSON, GROUP, '__proto__', 'image'),
			fc.string(),
			fc.array(tie('value'), { maxLength: 4 }),
			fc.dictionary(fc.oneof(fc.constantFrom(...names), fc.string()), tie('value'), { maxKeys: 5 }),
		),
	})).value;

	test.each(['message.received', 'message.sent', 'presence.update', 'session.connected', 'x'])(
		'%s reads it, with an ID, and is JSON',
		(event) => {
			fc.assert(
				fc.property(hostile, (data) => {
					for (const item of readEvents(envelope(event, data))) {
						expect(item).toMatchObject({ event, id: expect.stringMatching(/./) as string });
						expect(() => JSON.stringify(item)).not.toThrow();
					}
				}),
				{ numRuns: 300 },
			);
		},
	);

	test.each([{}, { event: 17 }, { event: {} }, { event: null, data: 1 }])('%j', (payload) => {
		expect(() => readEvents(payload as IDataObject)).not.toThrow();
	});
});
