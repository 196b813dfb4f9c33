import { createHmac } from 'node:crypto';
import type { ICredentialDataDecryptedObject, IDataObject } from 'n8n-workflow';

export interface TriggerContract {
	/** The trigger's `name`. */
	trigger: string;
	credential: string;
	credentials: ICredentialDataDecryptedObject;
	/** The same with what the gateway proves itself by taken out. */
	openCredentials: ICredentialDataDecryptedObject;
	parameters: IDataObject;
	/** A message that a contact wrote, or that was sent from the own number. */
	message(id: string, more?: { fromMe?: boolean }): IDataObject;
	/** An event that the parameters do not ask for. */
	unwanted: IDataObject;
	/** The headers that make the body authentic. */
	sign(body: Buffer | string, secret?: string): Record<string, string>;
	/** What turns an authentic header into a forged one of the same length. */
	secret: string;
	previousSecret: string;
}

const signWhatSms = (body: Buffer | string, secret = 'the current secret') => ({
	'x-whatsms-signature': `sha256=${createHmac('sha256', secret).update(body).digest('hex')}`,
});

export const TRIGGERS: TriggerContract[] = [
	{
		trigger: 'whatSmsTrigger',
		credential: 'whatSmsApi',
		credentials: {
			apiKey: 'sk_live_0123456789',
			baseUrl: 'https://api.whatsms.pt/api/v2',
			webhookSecret: 'the current secret',
			previousWebhookSecret: 'the previous secret',
		},
		openCredentials: {
			apiKey: 'sk_live_0123456789',
			baseUrl: 'https://api.whatsms.pt/api/v2',
			webhookSecret: '',
			previousWebhookSecret: '',
		},
		parameters: { events: ['message.received', 'ticket.closed'], options: {} },
		message: (id, { fromMe = false } = {}) => ({
			event: 'message.received',
			tenantId: 'tenant',
			timestamp: '2026-01-15T10:30:00Z',
			data: {
				message: { id, body: 'Olá ☕', fromMe, mediaType: null, createdAt: '2026-01-15T10:30:00Z' },
				ticket: { id: 'ticket', status: 'open' },
				contact: { id: 'contact', name: 'João Silva', number: '351910000000' },
			},
		}),
		unwanted: { event: 'ticket.updated', tenantId: 'tenant', data: { ticket: { id: 'ticket' } } },
		sign: signWhatSms,
		secret: 'the current secret',
		previousSecret: 'the previous secret',
	},
];
