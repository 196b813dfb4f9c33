import { startFlowEngine } from '../../sandbox/flowengine/start.mts';
import type { FlowEngineSandbox } from '../../sandbox/flowengine/start.mts';
import type { Variant } from '../../sandbox/flowengine/variant.mts';
import type { Gateway } from './action-gateways.mts';
import { chatOperations, FLOWENGINE_INSTANCES } from './flowengine-chats.mts';

/** Servers that are in use, and what FlowEngine publishes. */
export const FLOWENGINE_VARIANTS: Readonly<Record<string, Partial<Variant>>> = {
	'what FlowEngine publishes': { routes: 'published' },
	'version 2.2.3': { version: '2.2.3' },
	'version 2.3.6': { version: '2.3.6' },
	'version 2.4.0': { version: '2.4.0' },
};

const PERSON = '351910000000';
const CHAT = `${PERSON}@s.whatsapp.net`;
const GROUP = '120363025246125486@g.us';
const PICTURE =
	'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==';

const by = (value: string, mode = 'phone') => ({ __rl: true, mode, value });

export async function startFlowEngineGateway(variant?: string): Promise<Gateway> {
	const sandbox = await startFlowEngine({
		instances: FLOWENGINE_INSTANCES,
		pace: { connect: 500, qr: 0 },
		variant: FLOWENGINE_VARIANTS[variant ?? ''] ?? {},
	});
	const written = (text: string) => sandbox.receive({ from: PERSON, text, fromMe: true }).key.id;
	const { key } = sandbox.receive({ from: PERSON, name: 'João Silva', text: 'Olá' });
	const picture = sandbox.receive({
		from: PERSON,
		name: 'João Silva',
		message: { imageMessage: { mimetype: 'image/png', caption: 'Here' } },
		file: PICTURE,
	});
	if (variant !== undefined) fill(sandbox);
	const account = by(sandbox.instance.name, 'name');
	const chatId = by(CHAT);
	const text = {
		messageType: 'text',
		message: '={{ $json.text ?? "Olá!" }}',
		options: { pause: { seconds: { min: 0, max: 0 } } },
	};
	const send = {
		resource: 'message',
		operation: 'send',
		account,
		to: by('+351 910 000 000'),
		...text,
	};
	const read = { resource: 'message', operation: 'getAll', account, limit: 50, filters: {} };
	const media = { ...send, messageType: 'image', mediaSource: 'url' };
	return {
		credential: 'flowEngineApi',
		baseUrlLabel: 'Server URL',
		credentials: {
			baseUrl: sandbox.baseUrl,
			apiKey: sandbox.instance.token,
			managementApiKey: sandbox.managementApiKey,
			managementUrl: sandbox.managementUrl,
			webhookToken: 'a token for webhooks',
		},
		calls: sandbox.ledger.calls,
		failNext: sandbox.failNext,
		stop: sandbox.stop,
		unique: () => [...sandbox.instance.messages.keys()],
		operations: {
			'message.send': { account, to: by('+351 910 000 000'), ...text },
			'message.reply': { ...text, options: { quote: true } },
			'message.sendAndWait': {
				account,
				to: by('+351 910 000 000'),
				message: '={{ $json.text ?? "Shall we?" }}',
				responseType: 'approval',
				options: {},
			},
			'message.react': { account, chatId, messageId: key.id, reaction: '👍' },
			'message.edit': { account, chatId, messageId: written('Ola'), message: 'Olá' },
			'message.delete': { account, chatId, messageId: written('Nothing'), fromMe: true },
			'message.getAll': {
				account,
				limit: 50,
				filters: { chatId, messageId: key.id },
				simplify: true,
			},
			'message.downloadMedia': { account, messageId: picture.key.id, options: {} },
			...chatOperations(sandbox, chatId),
		},
		origin: {
			gateway: 'flowEngine',
			account: sandbox.instance.name,
			chatId: CHAT,
			messageId: key.id,
		},
		send,
		read,
		malformed: [
			{ label: 'To', parameters: { ...send, to: by('(415) 555-2671') } },
			{ label: 'To', parameters: { ...send, to: by('={{ $json.missing }}') } },
			{ label: 'Message', parameters: { ...send, message: '={{ $json.missing }}' } },
			{ label: 'Message', parameters: { ...send, message: '={{ { a: 1 } }}' } },
			{ label: 'Media URL', parameters: { ...media, mediaUrl: 'a.jpg' } },
			{
				label: 'Options → Mentions',
				parameters: {
					...send,
					to: by(GROUP),
					options: { mentions: GROUP },
				},
			},
			{
				label: 'Answers',
				parameters: { ...send, messageType: 'poll', question: 'When?', answers: 'Monday\nMonday' },
			},
			{
				label: 'Emoji',
				parameters: { ...send, operation: 'react', chatId, messageId: 'A1', reaction: ':-)' },
			},
			{
				label: 'Contact',
				parameters: { ...send, resource: 'chat', operation: 'block', contactId: by(GROUP) },
			},
			{
				label: 'Group',
				parameters: { ...send, resource: 'group', operation: 'get', groupId: chatId },
			},
			{
				label: 'Filters → Chat',
				parameters: { ...read, filters: { chatId: by('={{ $json.missing }}') } },
			},
		],
		wrongAnswers: [{}, [], 'ok', { key: {} }, { message: null }, { key: { id: 'A1' } }],
	};
}

/** More than a page of 20 holds. */
const MANY = 45;

/** A second apart, since chats are listed by their times. */
function fill(sandbox: FlowEngineSandbox): void {
	const start = Math.floor(Date.now() / 1000) - MANY;
	for (let i = 0; i < MANY; i++) {
		const from = String(351_940_000_000 + i);
		const timestamp = start + i;
		sandbox.receive({ from, name: `Person ${i}`, text: 'Olá', timestamp });
		sandbox.receive({ from: PERSON, name: 'João Silva', text: `Olá ${i}`, timestamp });
	}
}
