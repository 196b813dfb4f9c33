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
import { listSearchMethods, loadOptionsMethods } from './list-search';
import { flowEngineTrigger } from './trigger/trigger';
import { triggerFields } from './trigger/properties';

export class FlowEngineTrigger implements INodeType {
	description: INodeTypeDescription = {
		displayName: 'FlowEngine WhatsApp Trigger',
		name: 'flowEngineTrigger',
		icon: { light: 'file:flowengine.svg', dark: 'file:flowengine.dark.svg' },
		group: ['trigger'],
		version: [TRIGGER_VERSION],
		subtitle: choicesSubtitle('events', triggerFields),
		description:
			'Starts the workflow when a WhatsApp message arrives or another event occurs in Evolution API v2 or FlowEngine',
		eventTriggerDescription: 'Waiting for an event from your server',
		activationMessage:
			'Your workflow now runs each time your server sends an event to its Production URL.',
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
		triggerPanel: triggerPanel({
			source: 'your WhatsApp server',
			sender: 'your server',
			place: 'to your server',
			trial: 'send a WhatsApp message to your number',
			hasTokenInUrl: true,
			hasOneWebhook: true,
		}),
		properties: triggerFields,
	};

	methods = {
		listSearch: { accounts: listSearchMethods.accounts },
		loadOptions: loadOptionsMethods,
	};

	webhookMethods = { default: registrationHooks(flowEngineTrigger) };

	async webhook(this: IWebhookFunctions) {
		return await receive(this, flowEngineTrigger);
	}

	async execute(this: IExecuteFunctions) {
		return await start(this);
	}
}
