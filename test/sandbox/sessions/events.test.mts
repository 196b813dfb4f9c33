import type { EventName } from '../../../sandbox/sessions/events.mts';
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

async function listening(options: SessionsOptions = {}) {
	const all = await started({ redeliveryDelays: [], ...options });
	all.sandbox.webhook = { url: await receiver.listen() };
	return all;
}

const bodies = () => receiver.received.map(({ raw }) => parsed(raw));

it('each event comes in the documented envelope', async () => {
	const { sandbox, session, account } = await listening();
	const path = `/whatsapp-sessions/${sandbox.sessionId}`;
	const raised: Array<[EventName, () => unknown]> = [
		['message.received', () => sandbox.receive({ number, text: 'Olá' })],
		['message.sent', async () => await session.post('/send-message', { to: number, text: 'A' })],
		[
			'presence.update',
			() => {
				sandbox.presence(number, 'composing');
			},
		],
		['session.disconnected', async () => await account.post(`${path}/disconnect`)],
		[
			'session.connected',
			async () => {
				await account.post(`${path}/connect`);
				sandbox.scan();
			},
		],
	];
	for (const [event, raise] of raised) {
		receiver.received.length = 0;
		await raise();
		await sandbox.deliveries.settled();
		expect(bodies()).toEqual([
			{
				event,
				sessionId: sandbox.sessionId,
				timestamp: expect.stringMatching(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$/),
				data: expect.any(Object),
			},
		]);
	}
});

it('events can be made up, and a message can come from outside', async () => {
	const { sandbox, control } = await listening();
	sandbox.emit('presence.update', { any: 'thing' });
	await sandbox.deliveries.settled();
	const received = await control.post('/inbound', { number, text: 'Olá' });
	expect(received).toMatchObject({ status: 201, data: { content: { conversation: 'Olá' } } });
	await sandbox.deliveries.settled();
	expect(bodies()).toMatchObject([
		{ event: 'presence.update', data: { any: 'thing' } },
		{ event: 'message.received', data: { key: { remoteJid: jid } } },
	]);
});

it.each([
	['without a number', { text: 'x' }],
	['without a content', { number }],
	['with two', { number, text: 'x', content: { conversation: 'x' } }],
	['in a group that is none', { number, text: 'x', group: number }],
])('a message from outside %s is refused', async (_what, body) => {
	const { sandbox, control } = await started();
	expect(await control.post('/inbound', body)).toMatchObject({ status: 400 });
	expect(sandbox.state.messages).toEqual([]);
});
