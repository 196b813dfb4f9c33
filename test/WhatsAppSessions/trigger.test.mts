import type { IDataObject } from 'n8n-workflow';
import manifest from '../../package.json' with { type: 'json' };
import { proofHeader } from '../../sandbox/sessions/proof.mts';
import { startSessions } from '../../sandbox/sessions/start.mts';
import type { SessionsOptions, SessionsSandbox } from '../../sandbox/sessions/start.mts';
import { until } from '../sandbox/until.mts';
import { pass, startClock, stopClock } from '../support/clock.mts';
import { serveWebhook } from '../support/webhook-server.mts';
import type { WebhookServer } from '../support/webhook-server.mts';

const TOKEN = 'the webhook token';
const PERSON = '351910000000';
const GROUP = '120363000000000001@g.us';
const EVENTS = [
	'message.received',
	'message.sent',
	'presence.update',
	'session.connected',
	'session.disconnected',
];

let server: WebhookServer;
let sandbox: SessionsSandbox;
afterEach(async () => {
	startClock();
	await sandbox.stop();
	await server.stop();
});

/** The trigger with these parameters, and a gateway that delivers to it. */
async function start(parameters: IDataObject = {}, options: SessionsOptions = {}) {
	sandbox = await startSessions({ redeliveryDelays: [], ...options });
	server = await serveWebhook({
		type: `${manifest.name}.whatsAppSessionsTrigger`,
		parameters: { events: EVENTS, options: {}, filters: {}, ...parameters } as IDataObject,
		credentials: {
			whatsAppSessionsApi: {
				baseUrl: sandbox.baseUrl,
				sessionApiKey: sandbox.sessionKey,
				webhookToken: TOKEN,
			},
		},
	});
	const url = `${server.url}?token=${encodeURIComponent(TOKEN)}`;
	const { proof = 'url' } = options;
	sandbox.webhook = { url: proof === 'url' ? url : server.url, secret: TOKEN };
}
const items = async () => {
	await sandbox.deliveries.settled();
	return server.executions.flat().map(({ json }) => json);
};

describe('what proves a delivery', () => {
	test.each([
		['webhookToken', 'url'],
		['secretHeader', 'secret'],
		['hmacHeader', 'hmac'],
	] as const)('%s', async (authentication, proof) => {
		await start({ authentication, headerName: proofHeader }, { proof });
		sandbox.receive({ number: PERSON, text: 'forged' }, 'forged');
		sandbox.receive({ number: PERSON, text: 'none' }, 'none');
		sandbox.receive({ number: PERSON, text: 'valid' });
		expect((await items()).map(({ text }) => text)).toEqual(['valid']);
		expect(sandbox.deliveries.attempts.map(({ status }) => status).sort()).toEqual([200, 401, 401]);
	});
});

test.each(['baileys', 'flat', 'message', 'messages'] as const)(
	'%s: a message to a person and to a group, an own one, and who is typing',
	async (eventData) => {
		const filters = { chatKinds: ['person', 'group'] };
		await start({ filters }, { variant: { eventData } });
		sandbox.receive({ number: PERSON, name: 'João', text: 'Olá' });
		sandbox.receive({ number: PERSON, name: 'João', text: 'Olá a todos', group: GROUP });
		sandbox.presence(PERSON, 'composing');
		const shared = { gateway: 'whatsAppSessions', account: sandbox.sessionId, phone: PERSON };
		const [direct, inGroup, presence] = (await items()).toSorted((one, other) =>
			`${String(one.event)} ${String(one.text)}`.localeCompare(
				`${String(other.event)} ${String(other.text)}`,
			),
		);
		const message = { ...shared, senderName: 'João', messageType: 'text', fromMe: false };
		const chatId = `${PERSON}@s.whatsapp.net`;
		expect(direct).toMatchObject({ ...message, chatId, text: 'Olá', isGroup: false });
		expect(inGroup).toMatchObject({ ...message, chatId: GROUP, text: 'Olá a todos' });
		expect(presence).toMatchObject({ ...shared, presence: 'composing' });
	},
);

test('a session that is lost, and connected again', async () => {
	await start();
	sandbox.lost();
	expect(await items()).toMatchObject([{ state: 'disconnected', phone: '351210000000' }]);
});

test.each<[string, IDataObject, string[]]>([
	['nothing but groups', { chatKinds: ['group'] }, ['in a group']],
	['nothing but one chat', { chats: '+351 920 000 000' }, ['other']],
	[
		'a group that was chosen, and direct chats',
		{ groups: [GROUP] },
		['in a group', 'other', 'picture', 'text'],
	],
	['another group', { groups: ['120363000000000002@g.us'] }, ['other', 'picture', 'text']],
	['texts only', { messageTypes: ['text'] }, ['other', 'text']],
	['what is usual', {}, ['other', 'picture', 'text']],
	['unknown kinds, too', { messageTypes: ['text', 'unknown'] }, ['other', 'text', 'undefined']],
])('it can be told to take %s', async (_, filters, texts) => {
	await start({ filters });
	sandbox.receive({ number: PERSON, text: 'text' });
	sandbox.receive({ number: '351920000000', text: 'other' });
	sandbox.receive({ number: PERSON, text: 'in a group', group: GROUP });
	sandbox.receive({ number: PERSON, content: { imageMessage: { caption: 'picture' } } });
	sandbox.receive({ number: PERSON, content: { hologramMessage: {} } });
	expect((await items()).map(({ text }) => String(text)).sort()).toEqual(texts);
});

test('what is not documented runs it only if asked to', async () => {
	await start({ options: { otherEvents: true } });
	sandbox.emit('chats.update' as 'message.sent', { id: GROUP });
	expect(await items()).toMatchObject([{ event: 'chats.update', raw: { data: { id: GROUP } } }]);
});

test('what one person writes in a row runs it once', async () => {
	stopClock();
	await start({ options: { combine: { silence: { seconds: 1, output: 'oneItem' } } } });
	sandbox.receive({ number: PERSON, text: 'One' });
	await until(() => server.inNode === 1);
	await pass(300);
	sandbox.receive({ number: PERSON, text: 'Two' });
	await until(() => server.inNode === 2);
	await pass(1_000);
	expect(await items()).toMatchObject([{ text: 'One\nTwo', chatInput: 'One\nTwo' }]);
	expect(server.executions).toHaveLength(1);
	expect(sandbox.deliveries.attempts.map(({ status }) => status)).toEqual([200, 200]);
});

test('a file is fetched from where the message says that it is', async () => {
	await start({ options: { downloadMedia: true } });
	const from = {
		id: '3EB0',
		from: PERSON,
		type: 'image',
		mediaUrl: `${sandbox.url}/_sandbox/ledger`,
	};
	sandbox.emit('message.received', from);
	sandbox.emit('message.received', { ...from, id: '3EB1', mediaUrl: undefined });
	await sandbox.deliveries.settled();
	const [fetched, failed] = server.executions
		.flat()
		.toSorted((one, other) => String(one.json.id).localeCompare(String(other.json.id)));
	expect(fetched?.binary?.data?.data).toBeTruthy();
	expect(failed?.binary).toBeUndefined();
	expect(failed?.json.mediaError).toContain("The message doesn't contain its URL");
});
