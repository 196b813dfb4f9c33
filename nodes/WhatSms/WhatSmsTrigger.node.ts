import { NodeConnectionTypes } from 'n8n-workflow';
import type { INodeType, INodeTypeDescription, IWebhookFunctions } from 'n8n-workflow';
import { manualRegistration } from '../shared/manual-registration';
import { receive } from '../shared/receive';
import { whatSmsTrigger } from './trigger';

export class WhatSmsTrigger implements INodeType {
	description: INodeTypeDescription = {
		displayName: 'WhatSMS Trigger',
		name: 'whatSmsTrigger',
		icon: { light: 'file:whatsms.svg', dark: 'file:whatsms.dark.svg' },
		group: ['trigger'],
		version: [1],
		defaultVersion: 1,
		subtitle: '={{ $parameter["events"].join(", ") }}',
		description: 'Starts the workflow when a message arrives or a ticket changes in WhatSMS',
		eventTriggerDescription: 'Waiting for WhatSMS to call the test URL',
		activationMessage: 'WhatSMS can now start this workflow through its production URL.',
		defaults: { name: 'WhatSMS Trigger' },
		inputs: [],
		outputs: [NodeConnectionTypes.Main],
		credentials: [{ name: 'whatSmsApi', required: true }],
		webhooks: [
			{
				name: 'default',
				httpMethod: 'POST',
				responseMode: 'onReceived',
				responseData: '',
				path: 'webhook',
			},
		],
		triggerPanel: {
			header: 'Pull in events from WhatSMS',
			executionsHelp: {
				inactive:
					'<b>To try it out</b>, enter the Test URL in WhatSMS, click "Execute step" and write a message to your number.<br><br><b>To run it for real</b>, enter the Production URL in WhatSMS and publish the workflow. Each event then runs it in the background; you see the runs under Executions.',
				active:
					'<b>The workflow is published.</b> Each event that WhatSMS sends to the Production URL runs it in the background; you see the runs under Executions.<br><br><b>To try out a change</b>, enter the Test URL in WhatSMS for the time being, click "Execute step" and write a message to your number.',
			},
			activationHint:
				'Enter the Production URL in WhatSMS, then publish the workflow: from then on, each event runs it.',
		},
		properties: [
			{
				displayName:
					'To set it up:<br>1. Open Webhook URLs above and copy the Production URL.<br>2. Enter it in WhatSMS as webhook endpoint. (Its documentation does not say where: look in its Settings, or ask its support.)<br>3. Copy the webhook secret of WhatSMS into the credential. Whatever is not signed with it is refused.<br>4. Publish this workflow.',
				name: 'setUpNotice',
				type: 'notice',
				default: '',
			},
			{
				displayName: 'Events',
				name: 'events',
				type: 'multiOptions',
				required: true,
				default: ['message.received'],
				description: 'What starts the workflow. Other events are ignored.',
				options: [
					{
						name: 'Campaign Finished',
						value: 'campaign.finished',
						description: 'All messages of a campaign went out',
					},
					{
						name: 'Contact Created',
						value: 'contact.created',
						description: 'Somebody new was added to the contacts',
					},
					{
						name: 'Contact Updated',
						value: 'contact.updated',
						description: 'The name or other details of a contact changed',
					},
					{
						name: 'Message Delivered or Read',
						value: 'message.ack',
						description: 'The delivery status of a message changed',
					},
					{
						name: 'Message Received',
						value: 'message.received',
						description: 'A contact wrote to you',
					},
					{
						name: 'Message Sent',
						value: 'message.sent',
						description: 'A message went out to a contact',
					},
					{
						name: 'Ticket Closed',
						value: 'ticket.closed',
						description: 'A conversation was closed',
					},
					{
						name: 'Ticket Created',
						value: 'ticket.created',
						description: 'A conversation began',
					},
					{
						name: 'Ticket Updated',
						value: 'ticket.updated',
						description: 'The status, the agent or the queue of a ticket changed',
					},
				],
			},
			{
				displayName: 'Options',
				name: 'options',
				type: 'collection',
				placeholder: 'Add option',
				default: {},
				options: [
					{
						displayName: 'Own Messages',
						name: 'ownMessages',
						type: 'options',
						default: 'ignore',
						description:
							"Whether 'Message Received' also takes messages that were sent from your own number",
						options: [
							{
								name: 'Ignore',
								value: 'ignore',
								description: 'Your own answers do not start the workflow again',
							},
							{
								name: 'Include',
								value: 'include',
								description: 'Take care that the workflow does not answer itself',
							},
							{
								name: 'Only',
								value: 'only',
								description: 'Nothing but what your side wrote',
							},
						],
					},
				],
			},
		],
	};

	webhookMethods = { default: manualRegistration };

	async webhook(this: IWebhookFunctions) {
		return await receive(this, whatSmsTrigger);
	}
}
