import { randomUUID } from 'node:crypto';
import type { INode } from 'n8n-workflow';
import type { Client } from './client.mts';

type Trigger = Pick<INode, 'type' | 'typeVersion' | 'parameters'> & Partial<INode>;

/**
 * Publishes a workflow of this trigger with nothing to do behind it; resolves to its production URL when
 * n8n listens there.
 */
export async function publishTrigger(client: Client, trigger: Trigger): Promise<string> {
	const node = (name: string, more: Trigger): INode => ({
		id: randomUUID(),
		name,
		position: [0, 0],
		...more,
	});
	const nothing = { type: 'n8n-nodes-base.noOp', typeVersion: 1, parameters: {} };
	const workflow = await client.createWorkflow({
		name: trigger.type,
		nodes: [node('Trigger', { webhookId: randomUUID(), ...trigger }), node('Nothing', nothing)],
		connections: { Trigger: { main: [[{ node: 'Nothing', type: 'main', index: 0 }]] } },
	});
	await client.publishToEnd(workflow.id);
	return client.webhookUrl(workflow, 'Trigger');
}
