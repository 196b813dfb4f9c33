import { randomUUID } from 'node:crypto';
import axios from 'axios';
import type { IDataObject, INode } from 'n8n-workflow';
import type { Client } from '../../../lab/client.mts';
import { itemsOf } from '../../../lab/executions.mts';
import { workflowOverItems } from '../../../lab/item-workflow.mts';
import type { WorkflowJson } from '../../../lab/workflows.mts';
import type { Gateway } from '../../contract/action-gateways.mts';
import { eventually } from '../facts/eventually.mts';
import manifest from '../../../package.json' with { type: 'json' };

/** A gateway in a real n8n. */
export interface Asker {
	client: Client;
	/** In n8n's database. */
	rowsOf(select: string): unknown[] | Promise<unknown[]>;
	/** Where n8n receives webhooks, if not at the client's address. */
	webhooksAt?: string;
	node: string;
	gateway: Pick<Gateway, 'calls' | 'operations' | 'failNext' | 'repeatsSends'>;
	credentials: NonNullable<INode['credentials']>;
}

const LINK = /https?:\/\/[^\s"\\]+\/webhook-waiting\/[^\s"\\]+/;

/** A limit of waiting time: seconds after the node began. n8n goes on with the execution up to a minute later. */
export const SOON = {
	limitType: 'atSpecifiedTime',
	maxDateAndTime: '={{ $now.plus(5000).toISO() }}',
};

interface How {
	/** Of the node. */
	settings?: Partial<INode>;
	items?: IDataObject[];
	/** Asks once for each item, one after the other. */
	isLoop?: boolean;
}

export type Asked = Awaited<ReturnType<typeof ask>>;

/** Publishes a workflow that asks as it is told, and starts it once. */
export async function ask(
	{ client, rowsOf, webhooksAt, node, gateway, credentials }: Asker,
	parameters: IDataObject,
	{ settings = {}, items = [{}], isLoop = false }: How = {},
) {
	const once = workflowOverItems(`Ask ${randomUUID()}`, {
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
	});
	const workflow = await client.createWorkflow(isLoop ? inLoop(once) : once);
	await client.publishToEnd(workflow.id);
	const { origin, pathname } = new URL(client.webhookUrl(workflow, 'Webhook'));
	await axios.post(`${webhooksAt ?? origin}${pathname}`, { items });
	const ids: string[] = [];
	const askedBy = async (count: number) => {
		const { id, status, data } = await client.waitForExecution(workflow.id, { count });
		ids.push(id);
		const ended = async () => {
			for (const until = Date.now() + 120_000; Date.now() < until;) {
				const execution = await client.execution(id);
				if (!['waiting', 'running'].includes(execution.status)) return execution;
				await new Promise((resolve) => setTimeout(resolve, 100));
			}
			throw new Error('The execution still waits.');
		};
		const links = () =>
			linksSent(gateway).filter((link) => ids.some((one) => link.includes(`/${one}/`)));
		return {
			/** When the question was asked. */
			status,
			error: data.resultData.error,
			hints: data.resultData.runData['Subject']?.at(-1)?.hints,
			/** In all messages that were sent for this workflow. */
			links,
			link: () => links().at(-1) ?? '',
			now: async () => (await client.execution(id)).status,
			/** Waits for the end; what the node put out. */
			output: async () => itemsOf(await ended(), 'Subject'),
			/** The same with its files. */
			outputItem: async () => {
				const { data } = await ended();
				return data.resultData.runData['Subject']?.at(-1)?.data?.['main']?.[0]?.[0];
			},
			/** From the database: n8n's list misses or repeats an execution that changes its status meanwhile. */
			executions: async () => {
				const isOf = `"workflowId" = '${workflow.id}'`;
				return (await rowsOf(`SELECT id FROM execution_entity WHERE ${isOf}`)).length;
			},
			stop: async () => {
				await client.request('POST', `/rest/executions/${id}/stop`);
			},
			/** Waits until the gateway has sent so many links. */
			untilSent: async (many: number) => {
				await eventually(links, ({ length }) => length === many);
				await eventually(
					async () => (await client.execution(id)).status,
					(now) => now === 'waiting',
				);
			},
			retried: async () => {
				await client.retryExecution(id);
				return await askedBy(count + 1);
			},
		};
	};
	return await askedBy(1);
}

/** The links in the messages that the gateway sent: it sends none twice for the same idempotency key. */
function linksSent({ calls }: Pick<Gateway, 'calls'>): string[] {
	const keys = new Set<string>();
	return calls
		.filter(({ accepted, headers: { 'idempotency-key': key } }) => {
			const isNew = key === undefined || !keys.has(String(key));
			if (accepted && key !== undefined) keys.add(String(key));
			return accepted && isNew;
		})
		.flatMap(({ body }) => LINK.exec(JSON.stringify(body))?.[0] ?? []);
}

/** With a Loop Over Items node around the subject. */
function inLoop({ nodes, connections, ...workflow }: WorkflowJson): WorkflowJson {
	const to = (node: string) => [{ node, type: 'main' as const, index: 0 }];
	const loop: INode = {
		id: randomUUID(),
		name: 'Loop',
		type: 'n8n-nodes-base.splitInBatches',
		typeVersion: 3,
		position: [300, 0],
		parameters: { options: {} },
	};
	return {
		...workflow,
		nodes: [...nodes, loop],
		connections: {
			...connections,
			Items: { main: [to('Loop')] },
			Loop: { main: [[], to('Subject')] },
			Subject: { main: [to('Loop')] },
		},
	};
}
