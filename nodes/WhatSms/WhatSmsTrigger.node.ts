import { NodeConnectionTypes } from 'n8n-workflow';
import type {
	IExecuteFunctions,
	INodeType,
	INodeTypeDescription,
	IWebhookFunctions,
} from 'n8n-workflow';
import { receive } from '../shared/trigger/receive';
import { registrationHooks } from '../shared/trigger/registration/hooks/hooks';
import { start } from '../shared/trigger/start';
import { TRIGGER_VERSION } from '../shared/trigger/trigger-gateway';
import { whatSmsTrigger } from './trigger/trigger';
import { triggerFields } from './trigger/properties';

export class WhatSmsTrigger implements INodeType {
	description: INodeTypeDescription = {
		displayName: 'WhatSMS Trigger',
		name: 'whatSmsTrigger',
		icon: { light: 'file:whatsms.svg', dark: 'file:whatsms.dark.svg' },
		group: ['trigger'],
		version: [TRIGGER_VERSION],
		subtitle: '={{ $parameter["events"].join(", ") }}',
		description: 'Starts the workflow when a message arrives or a ticket changes in WhatSMS',
		eventTriggerDescription: 'Waiting for WhatSMS to call the test URL',
		activationMessage: 'WhatSMS can now start this workflow through its production URL.',
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
					'<b>To try it out</b>, click "Execute step" and write a message to your number. If Webhook Registration is Manual, enter the Test URL in WhatSMS first.<br><br><b>To run it for real</b>, publish the workflow; with Manual, enter the Production URL in WhatSMS, too. Each event then runs it in the background; you see the runs under Executions.',
				active:
					'<b>The workflow is published.</b> Each event that WhatSMS sends to the Production URL runs it in the background; you see the runs under Executions.<br><br><b>To try out a change</b>, click "Execute step" and write a message to your number. If Webhook Registration is Manual, enter the Test URL in WhatSMS for the time being.',
			},
			activationHint:
				'Publish the workflow, and each event runs it. If Webhook Registration is Manual, enter the Production URL in WhatSMS first.',
		},
		properties: triggerFields,
	};

	webhookMethods = { default: registrationHooks(whatSmsTrigger) };

	async webhook(this: IWebhookFunctions) {
		return await receive(this, whatSmsTrigger);
	}

	async execute(this: IExecuteFunctions) {
		return await start(this, whatSmsTrigger);
	}
}
