import { NodeConnectionTypes } from 'n8n-workflow';
import type {
	IExecuteFunctions,
	INodeType,
	INodeTypeDescription,
	IWebhookFunctions,
} from 'n8n-workflow';
import { describe } from '../shared/action/describe';
import { execute } from '../shared/action/execute';
import { operationSubtitle } from '../shared/fields/subtitle';
import { hints, waitingNodeTooltip, webhooks } from '../shared/action/send-and-wait/node-parts';
import { receiveResponse } from '../shared/action/send-and-wait/receive-response';
import { pigeon } from './gateway';
import { listSearchMethods } from './list-search';

export class Pigeon implements INodeType {
	description: INodeTypeDescription = {
		displayName: 'Pigeon',
		name: 'pigeon',
		icon: { light: 'file:pigeon.svg', dark: 'file:pigeon.dark.svg' },
		group: ['output'],
		version: 1,
		subtitle: operationSubtitle(pigeon.resources),
		description: 'Send messages with Pigeon',
		builderHint: {
			searchHint:
				'To answer whoever started the workflow, use message: reply. It takes the chat from the item of the Pigeon Trigger, so nothing has to be mapped.',
			relatedNodes: [
				{
					nodeType: 'n8n-nodes-whatsapp-gateways.pigeonTrigger',
					relationHint:
						'Starts the workflow when a message arrives; its item is what Reply answers',
				},
			],
		},
		defaults: { name: 'Pigeon' },
		usableAsTool: true,
		inputs: [NodeConnectionTypes.Main],
		outputs: [NodeConnectionTypes.Main],
		credentials: [{ name: 'pigeonApi', required: true }],
		webhooks,
		waitingNodeTooltip,
		hints,
		properties: describe(pigeon.resources),
	};

	methods = { listSearch: listSearchMethods };

	async execute(this: IExecuteFunctions) {
		return await execute(this, pigeon);
	}
	async webhook(this: IWebhookFunctions) {
		return await receiveResponse(this);
	}
}
