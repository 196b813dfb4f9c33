import type { INode } from 'n8n-workflow';
import type { WorkflowJson } from './workflows.mts';

/** A workflow whose webhook takes `{"items": […]}` and hands each of them to one node. */
export const workflowOverItems = (
	name: string,
	subject: Pick<INode, 'type' | 'typeVersion' | 'parameters'> & Partial<INode>,
): WorkflowJson => ({
	name,
	nodes: [
		{
			id: '5d9f3c1a-0000-4000-8000-000000000001',
			name: 'Webhook',
			type: 'n8n-nodes-base.webhook',
			typeVersion: 2,
			position: [0, 0],
			parameters: {
				httpMethod: 'POST',
				path: name.toLowerCase().replace(/\W+/g, '-'),
				options: {},
			},
			webhookId: name.toLowerCase().replace(/\W+/g, '-'),
		},
		{
			id: '5d9f3c1a-0000-4000-8000-000000000002',
			name: 'Items',
			type: 'n8n-nodes-base.splitOut',
			typeVersion: 1,
			position: [200, 0],
			parameters: { fieldToSplitOut: 'body.items', options: {} },
		},
		{
			id: '5d9f3c1a-0000-4000-8000-000000000003',
			name: 'Subject',
			position: [400, 0],
			...subject,
		},
	],
	connections: {
		Webhook: { main: [[{ node: 'Items', type: 'main', index: 0 }]] },
		Items: { main: [[{ node: 'Subject', type: 'main', index: 0 }]] },
	},
});
