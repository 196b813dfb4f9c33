import { NodeConnectionTypes } from 'n8n-workflow';
import type {
	IExecuteFunctions,
	INodeType,
	INodeTypeDescription,
	IWebhookFunctions,
} from 'n8n-workflow';
import { choicesSubtitle } from '../shared/fields/subtitle';
import { receive } from '../shared/trigger/receive';
import { registrationHooks } from '../shared/trigger/registration/hooks/hooks';
import { start } from '../shared/trigger/start';
import { TRIGGER_VERSION } from '../shared/trigger/trigger-gateway';
import { triggerPanel } from '../shared/trigger/trigger-panel';
import { triggerWebhooks } from '../shared/trigger/webhook-urls';
import { loadOptionsMethods } from './list-search';
import { whatsAppSessionsTrigger } from './trigger/trigger';
import { triggerFields } from './trigger/properties';

export class WhatsAppSessionsTrigger implements INodeType {
	description: INodeTypeDescription = {
		displayName: 'WhatsApp Sessions Trigger',
		name: 'whatsAppSessionsTrigger',
		icon: { light: 'file:whatsappsessions.svg', dark: 'file:whatsappsessions.dark.svg' },
		group: ['trigger'],
		version: [TRIGGER_VERSION],
		subtitle: choicesSubtitle('events', triggerFields),
		description:
			'Starts the workflow when a session of your self-hosted gateway receives a WhatsApp message, connects, or disconnects',
		eventTriggerDescription: 'Waiting for an event from your gateway',
		activationMessage:
			'Your workflow now runs each time your gateway sends an event to its Production URL.',
		builderHint: {
			searchHint:
				'Verifies each webhook request, ignores your own messages, and runs each event once: no Webhook node or deduplication is needed. Items are flat: text, phone, senderName, messageType, chatId.',
			relatedNodes: [
				{
					nodeType: 'n8n-nodes-whatsapp-gateways.whatsAppSessions',
					relationHint: 'Answers with message: reply, without any mapping',
				},
				{
					nodeType: '@n8n/n8n-nodes-langchain.agent',
					relationHint:
						'Takes chatInput and sessionId of the trigger as they are; its answer goes out with Reply',
				},
			],
		},
		defaults: { name: 'WhatsApp Sessions Trigger' },
		inputs: [],
		outputs: [NodeConnectionTypes.Main],
		credentials: [{ name: 'whatsAppSessionsApi', required: true }],
		webhooks: triggerWebhooks,
		triggerPanel: triggerPanel({
			source: 'WhatsApp Sessions',
			sender: 'your gateway',
			place: 'to your gateway',
			trial: 'send a WhatsApp message to your number',
			hasTokenInUrl: true,
			hasOneWebhook: true,
		}),
		properties: triggerFields,
	};

	methods = { loadOptions: loadOptionsMethods };

	webhookMethods = { default: registrationHooks(whatsAppSessionsTrigger) };

	async webhook(this: IWebhookFunctions) {
		return await receive(this, whatsAppSessionsTrigger);
	}

	async execute(this: IExecuteFunctions) {
		return await start(this);
	}
}
