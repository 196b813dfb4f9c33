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
import { loadOptionsMethods } from './list-search';
import { whatSmsTrigger } from './trigger/trigger';
import { triggerFields } from './trigger/properties';

export class WhatSmsTrigger implements INodeType {
	description: INodeTypeDescription = {
		displayName: 'WhatSMS Trigger',
		name: 'whatSmsTrigger',
		icon: { light: 'file:whatsms.svg', dark: 'file:whatsms.dark.svg' },
		group: ['trigger'],
		version: [TRIGGER_VERSION],
		subtitle: choicesSubtitle('events', triggerFields),
		description:
			'Starts the workflow when a message arrives or a ticket, contact, or campaign changes in WhatSMS',
		eventTriggerDescription: 'Waiting for an event from WhatSMS',
		activationMessage:
			'Your workflow now runs each time WhatSMS sends an event to its Production URL.',
		builderHint: {
			searchHint:
				'Verifies the signature, ignores your own messages, and runs each event once: no Webhook node, signature check, or deduplication is needed. Items are flat: text, phone, senderName, ticketId. Choose what starts it in events.',
			relatedNodes: [
				{
					nodeType: 'n8n-nodes-whatsapp-gateways.whatSms',
					relationHint: 'Answers with message: reply, without any mapping',
				},
				{
					nodeType: '@n8n/n8n-nodes-langchain.agent',
					relationHint:
						'Takes chatInput and sessionId of the trigger as they are; its answer goes out with Reply',
				},
			],
		},
		defaults: { name: 'WhatSMS Trigger' },
		inputs: [],
		outputs: [NodeConnectionTypes.Main],
		credentials: [{ name: 'whatSmsApi', required: true }],
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
			source: 'WhatSMS',
			place: 'in WhatSMS',
			trial: 'send a message to your number',
		}),
		properties: triggerFields,
	};

	methods = { loadOptions: loadOptionsMethods };

	webhookMethods = { default: registrationHooks(whatSmsTrigger) };

	async webhook(this: IWebhookFunctions) {
		return await receive(this, whatSmsTrigger);
	}

	async execute(this: IExecuteFunctions) {
		return await start(this);
	}
}
