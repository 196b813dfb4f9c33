import type { Client } from '../../../lab/client.mts';
import { credential } from '../../../lab/draw.mts';
import { workflowOverItems } from '../../../lab/item-workflow.mts';
import type { Workflow } from '../../../lab/workflows.mts';
import manifest from '../../../package.json' with { type: 'json' };
import type { WhatSmsSandbox } from '../../../sandbox/whatsms/start.mts';

/** A workflow that sends the text of each item to one ticket of this WhatSMS. */
export async function createTicketTexts(
	client: Client,
	{ apiKey, baseUrl, receive }: WhatSmsSandbox,
	name: string,
): Promise<Workflow> {
	const { ticket } = receive({ number: '351910000000', text: 'Olá' });
	return await client.createWorkflow(
		workflowOverItems(name, {
			type: `${manifest.name}.whatSms`,
			typeVersion: 1,
			parameters: {
				resource: 'message',
				operation: 'send',
				ticketId: { __rl: true, mode: 'id', value: ticket.id },
				messageType: 'text',
				message: '={{ $json.text }}',
				options: {},
			},
			credentials: await credential(client, 'whatSmsApi', {
				...{ apiKey, baseUrl, webhookSecret: '', previousWebhookSecret: '' },
			}),
		}),
	);
}
