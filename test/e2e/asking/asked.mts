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

export type Asked = Awaited<ReturnType<typeof ask>>;

/** Publishes a workflow that asks as it is told, and starts it once. */
export async function ask(
	{ n8n, node, gateway, credentials }: Asker,
	parameters: IDataObject,
	{ settings = {}, items = [{}] }: { settings?: Partial<INode>; items?: IDataObject[] } = {},
) {
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
	const ids: string[] = [];
	const askedBy = async (count: number) => {
		const { id, status, data } = await n8n.client.waitForExecution(workflow.id, { count });
		ids.push(id);
		const links = () =>
			linksSent(gateway).filter((link) => ids.some((one) => link.includes(`/${one}/`)));
		return {
			/** When the question was asked. */
			status,
			error: data.resultData.error,
			/** In all messages that were sent for this workflow. */
			links,
			link: () => links().at(-1) ?? '',
			now: async () => (await n8n.client.execution(id)).status,
			/** Waits for the end; what the node put out. */
			output: async () => {
				for (const until = Date.now() + 120_000; Date.now() < until;) {
					const execution = await n8n.client.execution(id);
					if (!['waiting', 'running'].includes(execution.status))
						return itemsOf(execution, 'Subject');
					await new Promise((resolve) => setTimeout(resolve, 100));
				}
				throw new Error('The execution still waits.');
			},
			executions: async () => (await n8n.client.executions(workflow.id)).length,
			retried: async () => {
				await n8n.client.retryExecution(id);
				return await askedBy(count + 1);
			},
		};
	};
	return await askedBy(1);
}

/** The links in the messages that the gateway sent: it sends none twice for the same idempotency key. */
function linksSent({ calls }: Gateway): string[] {
	const keys = new Set<string>();
	return calls
		.filter(({ accepted, headers: { 'idempotency-key': key } }) => {
			const isNew = key === undefined || !keys.has(String(key));
			if (accepted && key !== undefined) keys.add(String(key));
			return accepted && isNew;
		})
		.flatMap(({ body }) => LINK.exec(JSON.stringify(body))?.[0] ?? []);
}
