import { randomUUID } from 'node:crypto';
import type { INode } from 'n8n-workflow';
import type { Client } from './client.mts';
import { node, to } from './draw.mts';

type Trigger = Pick<INode, 'type' | 'typeVersion' | 'parameters'> & Partial<INode>;

/**
 * Publishes a workflow of this trigger and the node behind it, if there is one to do something; resolves to its id
 * and its production URL when n8n listens there.
 */
export async function publishWorkflow(
	client: Client,
	trigger: Trigger,
	behind = node('Nothing', 'n8n-nodes-base.noOp', 1, {}),
): Promise<{ id: string; url: string }> {
	const { type, typeVersion, parameters } = trigger;
	const workflow = await client.createWorkflow({
		name: type,
		nodes: [
			{ ...node('Trigger', type, typeVersion, parameters), webhookId: randomUUID(), ...trigger },
			behind,
		],
		connections: { Trigger: to(behind.name) },
	});
	await client.publishToEnd(workflow.id);
	return { id: workflow.id, url: client.webhookUrl(workflow, 'Trigger') };
}

/** The same with nothing to do behind it; resolves to the URL. */
export const publishTrigger = async (client: Client, trigger: Trigger): Promise<string> =>
	(await publishWorkflow(client, trigger)).url;
