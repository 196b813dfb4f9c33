import type { SessionsOptions } from '../../../sandbox/sessions/start.mts';
import { parsed, Receiver } from '../receiver.mts';
import { started, stopAll } from './client.mts';

const receiver = new Receiver();
afterEach(async () => {
	await stopAll();
	await receiver.close();
	receiver.received.length = 0;
});

const number = '351910000000';
const jid = `${number}@s.whatsapp.net`;
const group = '120363000000000001@g.us';

async function listening(options: SessionsOptions) {
	const { sandbox } = await started({ redeliveryDelays: [], ...options });
	sandbox.webhook = { url: await receiver.listen() };
	return sandbox;
}

/** The data of the one event that came. */
const data = () => {
	expect(receiver.received).toHaveLength(1);
	return receiver.received.map(({ raw }) => parsed(raw).data)[0];
};

const key = { remoteJid: jid, fromMe: false, id: expect.any(String) };
const whole = {
	key,
	message: { conversation: 'Olá' },
	pushName: 'Ana',
	messageTimestamp: expect.any(Number),
};
it.each([
	['baileys', whole],
	['message', { message: whole }],
	[
		'messages',
		{ messages: { ...whole, key: { ...key, cleanedSenderPn: number }, messageBody: 'Olá' } },
	],
	[
		'flat',
		{
			id: expect.any(String),
			from: number,
			to: '351210000000',
			fromMe: false,
			text: 'Olá',
			type: 'text',
			pushName: 'Ana',
			timestamp: expect.any(Number),
			isGroup: false,
		},
	],
] as const)('a message in the variant %s', async (eventData, expected) => {
	const sandbox = await listening({ variant: { eventData } });
	sandbox.receive({ number, name: 'Ana', text: 'Olá' });
	await sandbox.deliveries.settled();
	expect(data()).toEqual(expected);
});

it.each([
	[{ group }, { remoteJid: group, participant: jid }],
	[{ lid: '99@lid' }, { remoteJid: '99@lid', remoteJidAlt: jid, addressingMode: 'lid' }],
	[
		{ group, lid: '99@lid' },
		{ remoteJid: group, participant: '99@lid', participantAlt: jid, addressingMode: 'lid' },
	],
])('the key of a message with %j', async (where, expected) => {
	const sandbox = await listening({});
	const { id } = sandbox.receive({ number, text: 'Olá', ...where });
	await sandbox.deliveries.settled();
	expect(data()).toMatchObject({ key: { id, fromMe: false, ...expected } });
});

it.each([
	[{ imageMessage: { caption: 'A' } }, 'image', 'A'],
	[{ extendedTextMessage: { text: 'A' } }, 'text', 'A'],
	[{ pollCreationMessageV3: { name: 'A' } }, 'poll', 'A'],
	[{ audioMessage: { ptt: true } }, 'audio', ''],
])('%j is flat the type %s', async (content, type, text) => {
	const sandbox = await listening({ variant: { eventData: 'flat' } });
	sandbox.receive({ number, content, group });
	await sandbox.deliveries.settled();
	const expected = { type, text, from: group, participant: number, isGroup: true };
	expect(data()).toMatchObject(expected);
});

it('an own message says so, flat as well', async () => {
	for (const [eventData, data] of [
		['baileys', { key: { fromMe: true, remoteJid: jid }, message: { conversation: 'A' } }],
		['flat', { fromMe: true, from: '351210000000', to: number, text: 'A' }],
	] as const) {
		const { sandbox, session } = await started({ variant: { eventData } });
		sandbox.webhook = { url: 'http://127.0.0.1:1/' };
		await session.post('/send-message', { to: number, text: 'A' });
		const [attempt] = sandbox.deliveries.attempts;
		expect(JSON.parse(attempt?.body ?? '')).toMatchObject({ event: 'message.sent', data });
	}
});
