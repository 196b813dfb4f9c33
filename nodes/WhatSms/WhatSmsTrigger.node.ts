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
		triggerPanel: {
			header: 'Pull in events from WhatSMS',
			executionsHelp: {
				inactive:
					"<b>While building your workflow</b>, click \"Execute step\", then send a message to your number. With 'Webhook Setup' set to Manual, add the Test URL in WhatSMS first.<br><br><b>Once you're happy with your workflow</b>, publish it. With 'Webhook Setup' set to Manual, also add the Production URL in WhatSMS. Each event then runs the workflow in the background, and the runs appear in the Executions list.",
				active:
					'<b>Your workflow is published.</b> Each event WhatSMS sends to the Production URL runs it in the background; the runs appear in the Executions list.<br><br><b>To test a change</b>, click "Execute step", then send a message to your number. With \'Webhook Setup\' set to Manual, temporarily add the Test URL in WhatSMS.',
			},
			activationHint:
				"Once you've finished building your workflow, publish it to run it on every event. With 'Webhook Setup' set to Manual, first add the Production URL in WhatSMS.",
		},
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
