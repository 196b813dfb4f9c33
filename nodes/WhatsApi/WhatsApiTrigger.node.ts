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
import { whatsApiTrigger } from './trigger/trigger';
import { triggerFields } from './trigger/properties';

export class WhatsApiTrigger implements INodeType {
	description: INodeTypeDescription = {
		displayName: 'WhatsAPI Trigger',
		name: 'whatsApiTrigger',
		icon: { light: 'file:whatsapi.svg', dark: 'file:whatsapi.dark.svg' },
		group: ['trigger'],
		version: [TRIGGER_VERSION],
		subtitle: '={{ $parameter["statuses"].join(", ") }}',
		description:
			'Starts the workflow when a WhatsApp message is delivered, read or fails at whatsapi.cc, which is not the WhatsApp API of Meta itself',
		eventTriggerDescription: 'Waiting for WhatsAPI to call the test URL',
		activationMessage: 'WhatsAPI can now start this workflow through its production URL.',
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
		triggerPanel: {
			header: 'Pull in events from WhatsAPI',
			executionsHelp: {
				inactive:
					'<b>To try it out</b>, click "Execute step" and send a message with the WhatsAPI node. If Webhook Registration is Manual, enter the Test URL with its token in WhatsAPI first.<br><br><b>To run it for real</b>, publish the workflow; with Manual, enter the Production URL with its token, too. Each event then runs it in the background; you see the runs under Executions.',
				active:
					'<b>The workflow is published.</b> Each event that WhatsAPI sends to the Production URL runs it in the background; you see the runs under Executions.<br><br><b>To try out a change</b>, click "Execute step" and send a message with the WhatsAPI node: until it is over, at most 2 minutes, events go to the test only. If Webhook Registration is Manual, enter the Test URL with its token in WhatsAPI for the time being.',
			},
			activationHint:
				'Publish the workflow, and each event runs it. If Webhook Registration is Manual, enter the Production URL with its token in WhatsAPI first.',
		},
		properties: triggerFields,
	};

	webhookMethods = { default: registrationHooks(whatsApiTrigger) };

	async webhook(this: IWebhookFunctions) {
		return await receive(this, whatsApiTrigger);
	}

	async execute(this: IExecuteFunctions) {
		return await start(this, whatsApiTrigger);
	}
}
