import { startSessions } from '../../sandbox/sessions/start.mts';
import type { SessionsSandbox } from '../../sandbox/sessions/start.mts';
import type { Status } from '../../sandbox/sessions/state.mts';
import type { Variant } from '../../sandbox/sessions/variant.mts';
import type { Gateway } from './action-gateways.mts';

/** What the gateway may really be like where its docs say nothing; see sandbox/sessions/variant.mts. */
export const SESSIONS_VARIANTS: Readonly<Record<string, Partial<Variant>>> = {
	'answers in data, flat errors': { answers: 'data', messageId: 'data', errors: 'flat' },
	'answers named in data, errors beside success': {
		answers: 'named',
		messageId: 'data',
		errors: 'success',
		qrPlace: 'data',
	},
	'only tokens for the life of sessions, another word for numbers': {
		lifeKeys: 'token',
		onWhatsApp: 'onWhatsApp',
		qrForm: 'base64',
		qrPlace: 'qr',
	},
	'a list for numbers, unknown keys ignored, a bare code': {
		onWhatsApp: 'list',
		unknownKeys: 'ignored',
		qrPlace: 'plain',
	},
	'a sliding window': { window: 'sliding' },
};

const TRIGGER_URL = 'https://n8n.example.com/webhook/217d7349/webhook';
const PERSON = '351910000000';
const TEAM = '351910000000-1500000000@g.us';
const by = (value: string, mode = 'phone') => ({ __rl: true, mode, value });

export async function startSessionsGateway(variant?: string): Promise<Gateway> {
	const sandbox = await startSessions({
		registration: 'many',
		variant: SESSIONS_VARIANTS[variant ?? ''] ?? {},
	});
	const message = sandbox.receive({ number: PERSON, name: 'João Silva', text: 'Olá' });
	const [session] = sandbox.state.sessions.values();
	const [group] = session?.groups.values() ?? [];
	const add = (status: Status) => {
		const qr = status === 'CONNECTING' ? '2@a,b' : null;
		return by(sandbox.state.addSession({ name: status, status, qr }).id, 'id');
	};
	const team = { id: TEAM, subject: 'Team', owner: PERSON, creation: 1, participants: [] };
	session?.groups.set(TEAM, team);
	if (variant !== undefined) fill(sandbox);
	const sessionId = by(sandbox.sessionId, 'list');
	const groupId = by(group?.id ?? '', 'list');
	const text = {
		messageType: 'text',
		message: '={{ $json.text ?? "Olá!" }}',
		options: { pause: { seconds: { min: 0, max: 0 } } },
	};
	const send = {
		resource: 'message',
		operation: 'send',
		to: by('+351 910 000 000'),
		...text,
	};
	const read = { resource: 'session', operation: 'get', sessionId };
	const people = { participants: '+351 930 000 000', options: {} };
	return {
		credential: 'whatsAppSessionsApi',
		keyField: 'sessionApiKey',
		credentials: {
			baseUrl: sandbox.baseUrl,
			sessionApiKey: sandbox.sessionKey,
			personalAccessToken: sandbox.personalToken,
			webhookToken: 'a token for webhooks',
		},
		calls: sandbox.ledger.calls,
		failNext: sandbox.failNext,
		stop: sandbox.stop,
		unique: () => [...(session?.contacts.keys() ?? [])],
		burst: 10,
		undocumented: [
			'session.get',
			'session.getAll',
			'session.create',
			'session.connect',
			'session.disconnect',
			'contact.get',
			'contact.getAll',
			'contact.upsert',
			'group.get',
			'group.getAll',
			'group.create',
			'group.getParticipants',
			'group.updateParticipants',
		],
		operations: {
			'message.send': { to: by('+351 910 000 000'), ...text },
			'message.reply': { ...text, options: { ...text.options, quote: true } },
			'message.sendAndWait': {
				to: by('+351 910 000 000'),
				message: '={{ $json.text ?? "Shall we?" }}',
				responseType: 'approval',
				options: {},
			},
			'session.get': { sessionId },
			'session.getAll': { limit: 50 },
			'session.create': { name: 'Support', additionalFields: '{}' },
			'session.connect': { sessionId: add('DISCONNECTED') },
			'session.getQrCode': { sessionId: add('CONNECTING'), binaryPropertyName: 'data' },
			'session.checkWebhook': {
				triggerUrl: TRIGGER_URL,
				events: ['message.received'],
				options: {},
			},
			'session.repairWebhook': {
				triggerUrl: TRIGGER_URL,
				events: ['message.received'],
				options: {},
			},
			'session.disconnect': { sessionId: add('CONNECTED') },
			'session.delete': { sessionId: add('DISCONNECTED') },
			'contact.get': { contactId: by(PERSON, 'list') },
			'contact.getAll': { limit: 50 },
			'contact.upsert': {
				number: '+351 910 000 000',
				name: 'João',
				options: { additionalFields: '{}' },
			},
			'contact.checkOnWhatsApp': {
				number: '910 000 000',
				options: { defaultCountryCode: '+351' },
			},
			'group.get': { groupId },
			'group.getAll': { limit: 50 },
			'group.create': { subject: 'Team', ...people },
			'group.getParticipants': { groupId, limit: 50 },
			'group.updateParticipants': { groupId, change: 'add', ...people },
			'group.leave': { groupId: by(TEAM, 'id') },
		},
		origin: {
			gateway: 'whatsAppSessions',
			account: sandbox.sessionId,
			chatId: `${PERSON}@s.whatsapp.net`,
			messageId: message.id,
		},
		send,
		read,
		malformed: [
			{ label: 'To', parameters: { ...send, to: by('(415) 555-2671') } },
			{ label: 'To', parameters: { ...send, to: by('={{ $json.missing }}') } },
			{ label: 'Message', parameters: { ...send, message: '={{ $json.missing }}' } },
			{ label: 'Media URL', parameters: { ...send, messageType: 'image', mediaUrl: 'a.jpg' } },
			{
				label: 'Answers',
				parameters: { ...send, messageType: 'poll', question: 'When?', answers: 'Now' },
			},
			{
				label: 'Contact Phone Number',
				parameters: { ...send, messageType: 'contact', fullName: 'Ana', phoneNumber: '12' },
			},
			{
				label: 'Options → Additional Fields (JSON)',
				parameters: { ...send, options: { additionalFields: '[1]' } },
			},
			{
				label: 'Options → Default Country Code',
				parameters: { ...send, options: { defaultCountryCode: 'PT' } },
			},
			{ label: 'Session', parameters: { ...read, sessionId: by('={{ $json.missing }}', 'id') } },
			{
				label: 'Participants',
				parameters: {
					resource: 'group',
					operation: 'updateParticipants',
					groupId,
					change: 'add',
					participants: '120363025246125486@g.us',
					options: {},
				},
			},
			{
				label: 'Group',
				parameters: { resource: 'group', operation: 'get', groupId: by(PERSON, 'id') },
			},
		],
		wrongAnswers: [{}, 'ok', { message: {} }, { error: 'Falhou' }, { success: false, id: '17' }],
	};
}

/** More of everything than a page holds elsewhere. */
const MANY = 120;

function fill(sandbox: SessionsSandbox): void {
	const [session] = sandbox.state.sessions.values();
	for (let i = 0; i < MANY; i++) {
		const number = String(351_940_000_000 + i);
		sandbox.receive({ number, name: `Person ${i}`, text: 'Olá' });
		const id = `1203630000000000${String(i).padStart(3, '0')}@g.us`;
		const group = { id, subject: `Group ${i}`, owner: number, creation: 1, participants: [] };
		session?.groups.set(id, group);
	}
}
