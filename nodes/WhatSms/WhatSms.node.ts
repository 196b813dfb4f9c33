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
import { listSearchMethods } from './list-search';
import { whatSms } from './gateway';

export class WhatSms implements INodeType {
	description: INodeTypeDescription = {
		displayName: 'WhatSMS',
		name: 'whatSms',
		icon: { light: 'file:whatsms.svg', dark: 'file:whatsms.dark.svg' },
		group: ['output'],
		version: [1],
		defaultVersion: 1,
		subtitle: '={{ $parameter["operation"] + ": " + $parameter["resource"] }}',
		description: 'Answer customers on WhatsApp, SMS and Telegram through WhatSMS tickets',
		defaults: { name: 'WhatSMS' },
		usableAsTool: true,
		inputs: [NodeConnectionTypes.Main],
		outputs: [NodeConnectionTypes.Main],
		credentials: [{ name: 'whatSmsApi', required: true }],
		webhooks,
		waitingNodeTooltip,
		hints,
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
