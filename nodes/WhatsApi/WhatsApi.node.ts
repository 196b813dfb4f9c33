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
import { receiveResponse } from '../shared/action/send-and-wait/receive-response';
import { templateVariables } from './template/text';
import { operationSubtitle } from '../shared/fields/subtitle';
import { listSearchMethods } from './list-search';
import { deliveryHints } from './delivery-hints';
import { whatsApi } from './gateway';

export class WhatsApi implements INodeType {
	description: INodeTypeDescription = {
		displayName: 'WhatsAPI',
		name: 'whatsApi',
		icon: { light: 'file:whatsapi.svg', dark: 'file:whatsapi.dark.svg' },
		group: ['output'],
		version: 1,
		subtitle: operationSubtitle(whatsApi.resources),
		description:
			"Send WhatsApp messages and templates from your own Meta number with whatsapi.cc (not Meta's own WhatsApp API)",
		builderHint: {
			searchHint:
				"Outside the 24 hours after a person's last message, WhatsApp only lets templates through: use message: sendTemplate. For many recipients, use message: sendBulk, which sends all input items in the fewest requests. 'Wait Until' waits for the delivery; don't add Wait nodes or loops.",
			relatedNodes: [
				{
					nodeType: 'n8n-nodes-whatsapp-gateways.whatsApiTrigger',
					relationHint: 'Starts a workflow when a message is sent, delivered, read, or failed',
				},
			],
		},
		defaults: { name: 'WhatsAPI' },
		usableAsTool: true,
		inputs: [NodeConnectionTypes.Main],
		outputs: [NodeConnectionTypes.Main],
		credentials: [
			{
				name: 'whatsApiApi',
				required: true,
				displayOptions: { hide: { operation: ['register'] } },
			},
		],
		webhooks,
		waitingNodeTooltip,
		hints: [...hints, ...deliveryHints],
		properties: describe(whatsApi.resources),
	};

	methods = { listSearch: listSearchMethods, resourceMapping: { templateVariables } };

	async execute(this: IExecuteFunctions) {
		return await execute(this, whatsApi);
	}
	async webhook(this: IWebhookFunctions) {
		return await receiveResponse(this);
	}
}
