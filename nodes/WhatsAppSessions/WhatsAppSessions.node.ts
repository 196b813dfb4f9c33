import { NodeConnectionTypes } from 'n8n-workflow';
import type {
	IExecuteFunctions,
	INodeType,
	INodeTypeDescription,
	IWebhookFunctions,
} from 'n8n-workflow';
import { describe } from '../shared/action/describe';
import { execute } from '../shared/action/execute';
import { hints, waitingNodeTooltip, webhooks } from '../shared/action/send-and-wait/node-parts';
import { unsentFileHint } from '../shared/values/file-url';
import { FILE_ADVICE } from './content/media';
import { receiveResponse } from '../shared/action/send-and-wait/receive-response';
import { operationSubtitle } from '../shared/fields/subtitle';
import { listSearchMethods } from './list-search';
import { whatsAppSessions } from './gateway';

export class WhatsAppSessions implements INodeType {
	description: INodeTypeDescription = {
		displayName: 'WhatsApp Sessions',
		name: 'whatsAppSessions',
		icon: { light: 'file:whatsappsessions.svg', dark: 'file:whatsappsessions.dark.svg' },
		group: ['output'],
		version: 1,
		subtitle: operationSubtitle(whatsAppSessions.resources),
		description:
			'Send WhatsApp messages through your self-hosted gateway and manage its sessions (linked phone numbers)',
		builderHint: {
			searchHint:
				"To answer whoever started the workflow, use message: reply. It takes the chat and the message to quote from the item of the WhatsApp Sessions Trigger, so nothing has to be mapped. Pauses between messages are built in: don't add Wait nodes or loops.",
			relatedNodes: [
				{
					nodeType: 'n8n-nodes-whatsapp-gateways.whatsAppSessionsTrigger',
					relationHint:
						'Starts the workflow when a message arrives; its item is what Reply answers',
				},
			],
		},
		defaults: { name: 'WhatsApp Sessions' },
		usableAsTool: true,
		inputs: [NodeConnectionTypes.Main],
		outputs: [NodeConnectionTypes.Main],
		credentials: [{ name: 'whatsAppSessionsApi', required: true }],
		webhooks,
		waitingNodeTooltip,
		hints: [...hints, unsentFileHint(FILE_ADVICE)],
		properties: describe(whatsAppSessions.resources),
	};

	methods = { listSearch: listSearchMethods };

	async execute(this: IExecuteFunctions) {
		return await execute(this, whatsAppSessions);
	}
	async webhook(this: IWebhookFunctions) {
		return await receiveResponse(this);
	}
}
