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
import { triggerWebhooks } from '../shared/trigger/webhook-urls';
import { listSearchMethods } from './list-search';
import { flowEngineTrigger } from './trigger/trigger';
import { triggerFields } from './trigger/properties';

export class FlowEngineTrigger implements INodeType {
	description: INodeTypeDescription = {
		displayName: 'FlowEngine WhatsApp Trigger',
		name: 'flowEngineTrigger',
		icon: { light: 'file:flowengine.svg', dark: 'file:flowengine.dark.svg' },
		group: ['trigger'],
		version: [TRIGGER_VERSION],
		subtitle: '={{ $parameter["events"].join(", ") }}',
		description:
			'Starts the workflow when a WhatsApp message arrives or something else happens at FlowEngine or any Evolution API v2 server',
		eventTriggerDescription: 'Waiting for your server to call the test URL',
		activationMessage: 'Your server can now start this workflow through its production URL.',
		builderHint: {
			searchHint:
				'Verifies each webhook request, ignores your own messages, and runs each event once: no Webhook node or deduplication is needed. Items are flat: text, phone, senderName, messageType, chatId. Options download media to binary data and combine messages that someone writes in a row.',
			relatedNodes: [
				{
					nodeType: 'n8n-nodes-whatsapp-gateways.flowEngine',
					relationHint: 'Answers with message: reply, without any mapping',
				},
				{
					nodeType: '@n8n/n8n-nodes-langchain.agent',
					relationHint:
						'Takes chatInput and sessionId of the trigger as they are; its answer goes out with Reply',
				},
			],
		},
		defaults: { name: 'FlowEngine WhatsApp Trigger' },
		inputs: [],
		outputs: [NodeConnectionTypes.Main],
		credentials: [{ name: 'flowEngineApi', required: true }],
		webhooks: triggerWebhooks,
		triggerPanel: {
			header: 'Pull in events from WhatsApp',
			executionsHelp: {
				inactive:
					'<b>To try it out</b>, click "Execute step" and write a message to your number. If Webhook Registration is Manual, enter the Test URL with its token at your server first.<br><br><b>To run it for real</b>, publish the workflow; with Manual, enter the Production URL with its token, too. Each event then runs it in the background; you see the runs under Executions.',
				active:
					'<b>The workflow is published.</b> Each event that your server sends to the Production URL runs it in the background; you see the runs under Executions.<br><br><b>To try out a change</b>, click "Execute step" and write a message to your number: until it is over, at most 2 minutes, events go to the test only. If Webhook Registration is Manual, enter the Test URL with its token for the time being.',
			},
			activationHint:
				'Publish the workflow, and each event runs it. If Webhook Registration is Manual, enter the Production URL with its token at your server first.',
		},
		properties: triggerFields,
	};

	methods = { listSearch: { numbers: listSearchMethods.numbers } };

	webhookMethods = { default: registrationHooks(flowEngineTrigger) };

	async webhook(this: IWebhookFunctions) {
		return await receive(this, flowEngineTrigger);
	}

	async execute(this: IExecuteFunctions) {
		return await start(this, flowEngineTrigger);
	}
}
