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
import { whatsApiTrigger } from './trigger/trigger';
import { triggerFields } from './trigger/properties';

export class WhatsApiTrigger implements INodeType {
	description: INodeTypeDescription = {
		displayName: 'WhatsAPI Trigger',
		name: 'whatsApiTrigger',
		icon: { light: 'file:whatsapi.svg', dark: 'file:whatsapi.dark.svg' },
		group: ['trigger'],
		version: [TRIGGER_VERSION],
		subtitle: choicesSubtitle('statuses', triggerFields),
		description:
			"Starts the workflow when a message sent with whatsapi.cc is delivered, read, or fails (not Meta's own WhatsApp API)",
		eventTriggerDescription: 'Waiting for an event from WhatsAPI',
		activationMessage:
			'Your workflow now runs each time WhatsAPI sends an event to its Production URL.',
		builderHint: {
			searchHint:
				'Starts when the status of a message that you sent changes, not when someone writes: WhatsAPI sends no other events. Items have messageId, status, and the metadata that was given when sending.',
			relatedNodes: [
				{
					nodeType: 'n8n-nodes-whatsapp-gateways.whatsApi',
					relationHint: 'Sends the messages; give them metadata to recognize them here',
				},
			],
		},
		defaults: { name: 'WhatsAPI Trigger' },
		inputs: [],
		outputs: [NodeConnectionTypes.Main],
		credentials: [{ name: 'whatsApiApi', required: true }],
		webhooks: triggerWebhooks,
		triggerPanel: triggerPanel({
			source: 'WhatsAPI',
			place: 'in WhatsAPI',
			trial: 'send a message with the WhatsAPI node',
			hasTokenInUrl: true,
			hasOneWebhook: true,
		}),
		properties: triggerFields,
	};

	webhookMethods = { default: registrationHooks(whatsApiTrigger) };

	async webhook(this: IWebhookFunctions) {
		return await receive(this, whatsApiTrigger);
	}

	async execute(this: IExecuteFunctions) {
		return await start(this);
	}
}
