import { createHmac } from 'node:crypto';
import type { ICredentialDataDecryptedObject, IDataObject } from 'n8n-workflow';

/** What makes a delivery authentic. */
export interface Proof {
	headers: Record<string, string>;
	query: Record<string, string>;
}

export interface TriggerContract {
	/** The trigger's `name`. */
	trigger: string;
	credential: string;
	credentials: ICredentialDataDecryptedObject;
	/** The same with what deliveries are proved by taken out. */
	openCredentials: ICredentialDataDecryptedObject;
	parameters: IDataObject;
	/** Something that the parameters ask for. */
	payload(id: string): IDataObject;
	/** What comes out of it, at least. */
	item(id: string): IDataObject;
	/** A message from the own number, where there is such a thing. */
	ownMessage?(id: string): IDataObject;
	/** An event that the parameters do not ask for. */
	unwanted: IDataObject;
	prove(body: Buffer | string, secret?: string): Proof;
	/** Whether the proof is good for this body only. */
	signsBody: boolean;
	secret: string;
	/** During a rotation, where there is such a thing. */
	previousSecret?: string;
}

const SECRET = 'the current secret';
const PREVIOUS_SECRET = 'the previous secret';

/** Of questions, for which the gateway would be asked. */
const WITHOUT_LOOK_UP = { lookUpQuestions: 'never' };

const whatSmsMessage = (id: string, fromMe = false) => ({
	event: 'message.received',
	tenantId: 'tenant',
	timestamp: '2026-01-15T10:30:00Z',
	data: {
		message: { id, body: 'Olá ☕', fromMe, mediaType: null, createdAt: '2026-01-15T10:30:00Z' },
		ticket: { id: 'ticket', status: 'open' },
		contact: { id: 'contact', name: 'João Silva', number: '351910000000' },
	},
});

const whatSms: TriggerContract = {
	trigger: 'whatSmsTrigger',
	credential: 'whatSmsApi',
	credentials: {
		apiKey: 'sk_live_0123456789',
		baseUrl: 'https://api.whatsms.pt/api/v2',
		webhookSecret: SECRET,
		previousWebhookSecret: PREVIOUS_SECRET,
	},
	openCredentials: {
		apiKey: 'sk_live_0123456789',
		baseUrl: 'https://api.whatsms.pt/api/v2',
		webhookSecret: '',
		previousWebhookSecret: '',
	},
	parameters: { events: ['message.received', 'ticket.closed'], options: WITHOUT_LOOK_UP },
	payload: whatSmsMessage,
	item: (id) => ({ id: `tenant:${id}`, messageId: id, text: 'Olá ☕', fromMe: false }),
	ownMessage: (id) => whatSmsMessage(id, true),
	unwanted: { event: 'ticket.updated', tenantId: 'tenant', data: { ticket: { id: 'ticket' } } },
	prove: (body, secret = SECRET) => ({
		headers: {
			'x-whatsms-signature': `sha256=${createHmac('sha256', secret).update(body).digest('hex')}`,
		},
		query: {},
	}),
	signsBody: true,
	secret: SECRET,
	previousSecret: PREVIOUS_SECRET,
};

const AT = '2026-03-28T10:00:04Z';

const whatsApiStatus = (messageId: string, status: string) => ({
	event: 'message.status_updated',
	timestamp: AT,
	data: {
		messageId,
		status,
		to: '14155552671',
		deliveredAt: AT,
		readAt: null,
		failedAt: null,
		errorMessage: null,
		metadata: { customer: 'João ☕' },
	},
});

const whatsApi: TriggerContract = {
	trigger: 'whatsApiTrigger',
	credential: 'whatsApiApi',
	credentials: { apiKey: 'sk_live_0', baseUrl: 'https://whatsapi.cc', webhookToken: SECRET },
	openCredentials: { apiKey: 'sk_live_0', baseUrl: 'https://whatsapi.cc', webhookToken: '' },
	parameters: { options: {} },
	payload: (id) => whatsApiStatus(id, 'delivered'),
	item: (id) => ({
		id: `${id}:delivered:${AT.replaceAll(':', '%3A')}`,
		messageId: id,
		status: 'delivered',
		metadata: { customer: 'João ☕' },
	}),
	unwanted: whatsApiStatus('m', 'sent'),
	prove: (_, token = SECRET) => ({ headers: {}, query: { token } }),
	signsBody: false,
	secret: SECRET,
};

const flowEngineMessage = (id: string, fromMe = false) => ({
	event: 'messages.upsert',
	instance: 'wa-k3x9qz',
	data: {
		key: { remoteJid: '351910000000@s.whatsapp.net', fromMe, id },
		pushName: fromMe ? 'Você' : 'João Silva',
		message: { conversation: 'Olá ☕' },
		messageTimestamp: '1772449200',
	},
	timestamp: '2026-03-02T11:00:00.000Z',
});

const flowEngine: TriggerContract = {
	trigger: 'flowEngineTrigger',
	credential: 'flowEngineApi',
	credentials: { apiKey: 'k3y', baseUrl: 'https://evolution.example', webhookToken: SECRET },
	openCredentials: { apiKey: 'k3y', baseUrl: 'https://evolution.example', webhookToken: '' },
	parameters: { options: WITHOUT_LOOK_UP },
	payload: flowEngineMessage,
	item: (id) => ({
		id: `wa-k3x9qz:351910000000@s.whatsapp.net:${id}`,
		messageId: id,
		text: 'Olá ☕',
		fromMe: false,
	}),
	ownMessage: (id) => flowEngineMessage(id, true),
	unwanted: { event: 'connection.update', instance: 'wa-k3x9qz', data: { state: 'open' } },
	prove: (_, token = SECRET) => ({ headers: {}, query: { token } }),
	signsBody: false,
	secret: SECRET,
};

const sessionsMessage = (id: string, fromMe = false) => ({
	event: 'message.received',
	sessionId: '3fa85f64',
	timestamp: '2026-03-02T11:00:00.000Z',
	data: {
		key: { remoteJid: '351910000000@s.whatsapp.net', fromMe, id },
		message: { conversation: 'Olá ☕' },
		messageTimestamp: 1772449200,
	},
});

const sessions: TriggerContract = {
	trigger: 'whatsAppSessionsTrigger',
	credential: 'whatsAppSessionsApi',
	credentials: {
		sessionApiKey: 'k3y',
		baseUrl: 'https://gateway.example/api/v1',
		webhookToken: SECRET,
	},
	openCredentials: {
		sessionApiKey: 'k3y',
		baseUrl: 'https://gateway.example/api/v1',
		webhookToken: '',
	},
	parameters: { events: ['message.received', 'session.connected'], options: {} },
	payload: sessionsMessage,
	item: (id) => ({
		id: `3fa85f64:351910000000@s.whatsapp.net:${id}`,
		messageId: id,
		text: 'Olá ☕',
		fromMe: false,
	}),
	ownMessage: (id) => sessionsMessage(id, true),
	unwanted: { event: 'session.disconnected', sessionId: '3fa85f64', data: {} },
	prove: (_, token = SECRET) => ({ headers: {}, query: { token } }),
	signsBody: false,
	secret: SECRET,
};

export const TRIGGERS = [whatSms, whatsApi, flowEngine, sessions];
