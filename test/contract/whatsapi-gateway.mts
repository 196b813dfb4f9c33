import { startWhatsApi } from '../../sandbox/whatsapi/start.mts';
import type { WhatsApiSandbox } from '../../sandbox/whatsapi/start.mts';
import type { Message } from '../../sandbox/whatsapi/state.mts';
import type { Gateway } from './action-gateways.mts';
import { malformed } from './whatsapi-malformed.mts';
import { WHATSAPI_VARIANTS } from './whatsapi-variants.mts';

/** More than a page of 20 holds. */
const MANY = 45;

const TRIGGER_URL = 'https://n8n.example.com/webhook/217d7349/webhook';
const NUMBER = '351910000000';
const idOf = (index: number) => `00000000-0000-4000-8000-${String(index).padStart(12, '0')}`;
const messageId = (index: number) => ({ __rl: true, mode: 'id', value: idOf(index) });

/** An account with a person who wrote, and with messages of which every other one failed. */
export async function startWhatsApiFull(variant?: string): Promise<Gateway> {
	const sandbox = await startWhatsApi({
		plan: 'enterprise',
		step: 60_000,
		...(variant !== undefined && { variant: WHATSAPI_VARIANTS[variant] ?? {} }),
	});
	sandbox.receive({ number: NUMBER });
	fill(sandbox);
	const send = {
		resource: 'message',
		operation: 'send',
		to: '+351 910 000 000',
		message: '={{ $json.text ?? "Hello" }}',
		options: {},
	};
	const template = {
		to: NUMBER,
		templateName: 'invoice',
		language: 'pt_PT',
		headerType: 'document',
		headerMediaUrl: 'https://example.com/invoice.pdf',
		bodyParameters: { parameter: [{ text: 'Ana' }, { text: '#1042' }] },
		options: {},
	};
	const read = { resource: 'message', operation: 'get', messageId: messageId(0) };
	return {
		credential: 'whatsApiApi',
		/** Another key after Rotate API Key. */
		get credentials() {
			const { apiKey, baseUrl } = sandbox;
			const meta = { metaAccessToken: 'EAAcNew', metaPhoneNumberId: '1234567890' };
			return { apiKey, baseUrl, webhookToken: 'a webhook token', ...meta };
		},
		calls: sandbox.ledger.calls,
		failNext: sandbox.failNext,
		stop: sandbox.stop,
		repeatsSends: true,
		unique: () => [...sandbox.account.messages.values()].map(({ to, text }) => `${to} ${text}`),
		operations: {
			'message.get': { messageId: messageId(0) },
			'message.getAll': { limit: 30, filters: { status: 'failed' } },
			'message.retry': { messageId: messageId(1) },
			'message.send': { to: NUMBER, message: 'Hello', options: {} },
			'message.sendTemplate': template,
			'message.sendAndWait': {
				to: NUMBER,
				messageType: 'text',
				message: '={{ $json.text ?? "Shall we?" }}',
				responseType: 'approval',
				options: {},
			},
			'message.sendBulk': {
				to: '351920000000',
				messageType: 'text',
				message: 'Hello, too',
				options: { messageIds: true },
			},
			'analytics.getSummary': {},
			'account.get': {},
			'account.register': {
				name: 'Ana',
				email: 'ana@example.com',
				options: { baseUrl: sandbox.baseUrl },
			},
			'account.setCredentials': {},
			'account.verifyCredentials': {},
			'account.removeCredentials': {},
			'account.checkWebhook': { triggerUrl: TRIGGER_URL },
			'account.repairWebhook': { triggerUrl: TRIGGER_URL, options: { replaceExisting: true } },
			'account.setWebhook': { url: 'https://example.com/hook?token=secret' },
			'account.removeWebhook': {},
			'account.rotateKey': {},
			'billing.createCheckout': { plan: 'pro' },
			'billing.getPortal': {},
		},
		origin: {},
		send,
		read,
		malformed: malformed(send, template, read),
		wrongAnswers: [
			{},
			[],
			'ok',
			{ data: {} },
			{ data: { id: 17, status: 'queued' } },
			{ success: false, data: { id: idOf(0), status: 'queued' } },
			{ error: 'No' },
		],
	};
}

function fill({ account }: WhatsApiSandbox): void {
	const at = '2026-05-20T10:00:00Z';
	for (let index = 0; index < MANY; index++) {
		const hasFailed = index % 2 === 1;
		const message: Message = {
			id: idOf(index),
			batchId: null,
			to: String(351_940_000_000 + index),
			text: `Message ${index}`,
			template: null,
			dryRun: false,
			metadata: { number: index },
			scheduledFor: null,
			status: hasFailed ? 'failed' : 'delivered',
			sentAt: at,
			deliveredAt: hasFailed ? null : at,
			readAt: null,
			failedAt: hasFailed ? at : null,
			errorMessage: hasFailed ? 'Message undeliverable' : null,
			timeline: [{ status: 'queued', at }],
		};
		account.messages.set(message.id, message);
	}
}
