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
		triggerPanel: {
			header: 'Pull in events from your WhatsApp server',
			executionsHelp: {
				inactive:
					"<b>While building your workflow</b>, click \"Execute step\", then send a WhatsApp message to your number. With 'Webhook Setup' set to Manual, add the Test URL (with its token) to your server first.<br><br><b>Once you're happy with your workflow</b>, publish it. With 'Webhook Setup' set to Manual, also add the Production URL (with its token) to your server. Each event then runs the workflow in the background, and the runs appear in the Executions list.",
				active:
					'<b>Your workflow is published.</b> Each event your server sends to the Production URL runs it in the background; the runs appear in the Executions list.<br><br><b>To test a change</b>, click "Execute step", then send a WhatsApp message to your number. Until the test ends (2 minutes at most), events go only to the test. With \'Webhook Setup\' set to Manual, temporarily add the Test URL (with its token) to your server.',
			},
			activationHint:
				"Once you've finished building your workflow, publish it to run it on every event. With 'Webhook Setup' set to Manual, first add the Production URL (with its token) to your server.",
		},
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
