import { randomUUID } from 'node:crypto';
import axios from 'axios';
import type { IDataObject, INode } from 'n8n-workflow';
import { itemsOf } from '../../../lab/executions.mts';
import { workflowOverItems } from '../../../lab/item-workflow.mts';
import type { N8n } from '../../../lab/n8n.mts';
import type { Gateway } from '../../contract/action-gateways.mts';
import manifest from '../../../package.json' with { type: 'json' };

/** A gateway in a real n8n. */
export interface Asker {
	n8n: N8n;
	node: string;
	gateway: Gateway;
	credentials: NonNullable<INode['credentials']>;
}

const LINK = /https?:\/\/[^\s"\\]+\/webhook-waiting\/[^\s"\\]+/;

/** Publishes a workflow that asks as it is told, and starts it once. */
export async function ask(
	{ n8n, node, gateway, credentials }: Asker,
	parameters: IDataObject,
	{ settings = {}, items = [{}] }: { settings?: Partial<INode>; items?: IDataObject[] } = {},
) {
	const sentBefore = linksSent(gateway).length;
	const workflow = await n8n.client.createWorkflow(
		workflowOverItems(`Ask ${randomUUID()}`, {
			type: `${manifest.name}.${node}`,
			typeVersion: 1,
			parameters: {
				resource: 'message',
				operation: 'sendAndWait',
				...gateway.operations['message.sendAndWait'],
				...parameters,
			} as INode['parameters'],
			credentials,
			...settings,
		}),
	);
	await n8n.client.publishToEnd(workflow.id);
	await axios.post(n8n.client.webhookUrl(workflow, 'Webhook'), { items });
	const execution = await n8n.client.waitForExecution(workflow.id);
	const links = () => linksSent(gateway).slice(sentBefore);
	return {
		id: execution.id,
		status: execution.status,
		error: execution.data.resultData.error,
		links,
		link: links()[0] ?? '',
		/** The status of the execution now. */
		now: async () => (await n8n.client.execution(execution.id)).status,
		/** Waits for the end; what came out of the node. */
		output: async () => {
			for (const until = Date.now() + 120_000; Date.now() < until;) {
				const { status } = await n8n.client.execution(execution.id);
				if (status !== 'waiting' && status !== 'running') break;
				await new Promise((resolve) => setTimeout(resolve, 100));
			}
			return itemsOf(await n8n.client.execution(execution.id), 'Subject');
		},
		executions: async () => (await n8n.client.executions(workflow.id)).length,
		workflowId: workflow.id,
	};
}

/** The links in all messages that the gateway took. */
export const linksSent = ({ calls }: Gateway): string[] =>
	calls
		.filter(({ accepted }) => accepted)
		.flatMap(({ body }) => LINK.exec(JSON.stringify(body))?.[0] ?? []);
