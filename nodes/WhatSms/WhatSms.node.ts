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
import { FILE_ADVICE } from './content/content';
import { receiveResponse } from '../shared/action/send-and-wait/receive-response';
import { operationSubtitle } from '../shared/fields/subtitle';
import { listSearchMethods } from './list-search';
import { whatSms } from './gateway';

export class WhatSms implements INodeType {
	description: INodeTypeDescription = {
		displayName: 'WhatSMS',
		name: 'whatSms',
		icon: { light: 'file:whatsms.svg', dark: 'file:whatsms.dark.svg' },
		group: ['output'],
		version: 1,
		subtitle: operationSubtitle(whatSms.resources),
		description: 'Reply to customers on WhatsApp, SMS, and Telegram with WhatSMS tickets',
		builderHint: {
			searchHint:
				'To answer whoever started the workflow, use message: reply. It takes the ticket and the message to quote from the item of the WhatSMS Trigger, so nothing has to be mapped. To close or update that ticket, leave ticketId empty. To message a phone number, use message: sendToNumber, which finds or creates the contact and the ticket.',
			relatedNodes: [
				{
					nodeType: 'n8n-nodes-whatsapp-gateways.whatSmsTrigger',
					relationHint:
						'Starts the workflow when a message arrives; its item is what Reply answers',
				},
			],
		},
		defaults: { name: 'WhatSMS' },
		usableAsTool: true,
		inputs: [NodeConnectionTypes.Main],
		outputs: [NodeConnectionTypes.Main],
		credentials: [{ name: 'whatSmsApi', required: true }],
		webhooks,
		waitingNodeTooltip,
		hints: [...hints, unsentFileHint(FILE_ADVICE)],
		properties: describe(whatSms.resources),
	};

	methods = { listSearch: listSearchMethods };

	async execute(this: IExecuteFunctions) {
		return await execute(this, whatSms);
	}
	async webhook(this: IWebhookFunctions) {
		return await receiveResponse(this);
	}
}
