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
import { FILE_ADVICE } from './content/media-fields';
import { receiveResponse } from '../shared/action/send-and-wait/receive-response';
import { operationSubtitle } from '../shared/fields/subtitle';
import { listSearchMethods } from './list-search';
import { flowEngine } from './gateway';

export class FlowEngine implements INodeType {
	description: INodeTypeDescription = {
		displayName: 'FlowEngine WhatsApp',
		name: 'flowEngine',
		icon: { light: 'file:flowengine.svg', dark: 'file:flowengine.dark.svg' },
		group: ['output'],
		version: 1,
		subtitle: operationSubtitle(flowEngine.resources),
		description:
			'Send WhatsApp messages and manage chats and groups with Evolution API v2 or FlowEngine',
		builderHint: {
			searchHint:
				"To answer whoever started the workflow, use message: reply. It takes the chat, the number, and the message to quote from the item of the FlowEngine WhatsApp Trigger, so nothing has to be mapped. To react to that message, mark it as read, or show typing, leave chatId empty; message: edit then changes the last reply. Pauses between messages are built in: don't add Wait nodes or loops.",
			relatedNodes: [
				{
					nodeType: 'n8n-nodes-whatsapp-gateways.flowEngineTrigger',
					relationHint:
						'Starts the workflow when a message arrives; its item is what Reply answers',
				},
			],
		},
		defaults: { name: 'FlowEngine WhatsApp' },
		usableAsTool: true,
		inputs: [NodeConnectionTypes.Main],
		outputs: [NodeConnectionTypes.Main],
		credentials: [{ name: 'flowEngineApi', required: true }],
		webhooks,
		waitingNodeTooltip,
		hints: [...hints, unsentFileHint(FILE_ADVICE)],
		properties: describe(flowEngine.resources),
	};

	methods = { listSearch: listSearchMethods };

	async execute(this: IExecuteFunctions) {
		return await execute(this, flowEngine);
	}
	async webhook(this: IWebhookFunctions) {
		return await receiveResponse(this);
	}
}
