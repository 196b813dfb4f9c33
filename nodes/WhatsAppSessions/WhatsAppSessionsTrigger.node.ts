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
		triggerPanel: {
			header: 'Pull in events from WhatsApp Sessions',
			executionsHelp: {
				inactive:
					"<b>While building your workflow</b>, click \"Execute step\", then send a WhatsApp message to your number. With 'Webhook Setup' set to Manual, add the Test URL (with its token) to your gateway first.<br><br><b>Once you're happy with your workflow</b>, publish it. With 'Webhook Setup' set to Manual, also add the Production URL (with its token) to your gateway. Each event then runs the workflow in the background, and the runs appear in the Executions list.",
				active:
					'<b>Your workflow is published.</b> Each event your gateway sends to the Production URL runs it in the background; the runs appear in the Executions list.<br><br><b>To test a change</b>, click "Execute step", then send a WhatsApp message to your number. Until the test ends (2 minutes at most), events go only to the test. With \'Webhook Setup\' set to Manual, temporarily add the Test URL (with its token) to your gateway.',
			},
			activationHint:
				"Once you've finished building your workflow, publish it to run it on every event. With 'Webhook Setup' set to Manual, first add the Production URL (with its token) to your gateway.",
		},
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
