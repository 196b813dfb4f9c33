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
import { triggerFields } from './trigger/properties';
import { pigeonTrigger } from './trigger/trigger';

export class PigeonTrigger implements INodeType {
	description: INodeTypeDescription = {
		displayName: 'Pigeon Trigger',
		name: 'pigeonTrigger',
		icon: { light: 'file:pigeon.svg', dark: 'file:pigeon.dark.svg' },
		group: ['trigger'],
		version: [TRIGGER_VERSION],
		subtitle: choicesSubtitle('events', triggerFields),
		description: 'Starts the workflow when you receive a message with Pigeon',
		eventTriggerDescription: 'Waiting for Pigeon to send an event to the Test URL',
		activationMessage:
			'Your workflow now runs each time Pigeon sends an event to its Production URL.',
		builderHint: {
			searchHint:
				'Verifies each webhook request, ignores your own messages, and runs each event once: no Webhook node or deduplication is needed. Items are flat: text, phone, chatId.',
			relatedNodes: [
				{
					nodeType: 'n8n-nodes-whatsapp-gateways.pigeon',
					relationHint: 'Answers with message: reply, without any mapping',
				},
			],
		},
		defaults: { name: 'Pigeon Trigger' },
		inputs: [],
		outputs: [NodeConnectionTypes.Main],
		credentials: [{ name: 'pigeonApi', required: true }],
		webhooks: [
			{
				name: 'default',
				httpMethod: 'POST',
				responseMode: 'onReceived',
				responseData: '',
				path: 'webhook',
			},
		],
		triggerPanel: triggerPanel({
			source: 'Pigeon',
			place: 'in Pigeon',
			trial: 'send a message to your number',
		}),
		properties: triggerFields,
	};

	webhookMethods = { default: registrationHooks(pigeonTrigger) };

	async webhook(this: IWebhookFunctions) {
		return await receive(this, pigeonTrigger);
	}

	async execute(this: IExecuteFunctions) {
		return await start(this);
	}
}
