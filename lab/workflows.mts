import { randomUUID } from 'node:crypto';
import type { IConnections, IDataObject, INode, IPinData, IWorkflowSettings } from 'n8n-workflow';
import { N8nError, type Request } from './http.mts';

/** What an exported workflow file holds. */
export interface WorkflowJson {
	name: string;
	nodes: INode[];
	connections: IConnections;
	settings?: IWorkflowSettings;
	pinData?: IPinData;
	meta?: IDataObject;
}

export interface Workflow extends WorkflowJson {
	id: string;
	versionId: string;
	active: boolean;
}

/** Either an execution that runs, or a trigger that listens for one delivery, 120 s at most. */
export interface TestRun {
	executionId?: string;
	waitingForWebhook?: boolean;
}

interface PublicationStatus {
	status: string;
	triggers: IDataObject[];
}

/** Where a trigger node's webhook is; `path` as in the node's description. */
export function webhookUrl(
	base: string,
	workflow: Pick<Workflow, 'nodes'>,
	nodeName: string,
	{ test = false, path = 'webhook' }: { test?: boolean; path?: string } = {},
): string {
	const node = workflow.nodes.find(({ name }) => name === nodeName);
	if (!node?.webhookId) throw new Error(`There is no webhook of a node "${nodeName}".`);
	const isBuiltIn = node.type === 'n8n-nodes-base.webhook';
	const full = isBuiltIn ? String(node.parameters['path']) : `${node.webhookId}/${path}`;
	return `${base}/${test ? 'webhook-test' : 'webhook'}/${full}`;
}

export function workflows(base: string, request: Request) {
	const one = (id: string) => `/rest/workflows/${id}`;
	const getWorkflow = async (id: string) => await request<Workflow>('GET', one(id));

	/** Undefined where n8n has published it when it responds, as older ones do. */
	const publicationStatus = async (id: string) => {
		try {
			return await request<PublicationStatus>('GET', `${one(id)}/publication-status`);
		} catch (error) {
			if (error instanceof N8nError && error.status === 404) return undefined;
			throw error;
		}
	};
	const untilStatus = async (id: string, wanted: 'published' | 'not_published') => {
		for (;;) {
			const state = await publicationStatus(id);
			if (state === undefined || state.status === wanted) return;
			if (state.status === 'failed') throw new Error(JSON.stringify(state.triggers));
			await new Promise((resolve) => setTimeout(resolve, 50));
		}
	};

	return {
		getWorkflow,
		createWorkflow: async ({ name, nodes, connections, settings, pinData, meta }: WorkflowJson) =>
			await request<Workflow>('POST', '/rest/workflows', {
				name,
				nodes: nodes.map((node) => ({ ...node, id: node.id ?? randomUUID() })),
				connections,
				settings: { executionOrder: 'v1', ...settings },
				pinData,
				meta,
			}),
		updateWorkflow: async (id: string, changes: Partial<WorkflowJson>) =>
			await request<Workflow>('PATCH', one(id), changes),
		/** Publishes the newest version. n8n registers webhooks afterwards, see its log. */
		publish: async (id: string) => {
			const { versionId } = await getWorkflow(id);
			return await request<Workflow>('POST', `${one(id)}/activate`, { versionId });
		},
		/** Publishes it, and waits until n8n listens to its webhooks; throws what keeps n8n from that. */
		publishToEnd: async (id: string) => {
			const { versionId } = await getWorkflow(id);
			await request('POST', `${one(id)}/activate`, { versionId });
			await untilStatus(id, 'published');
		},
		unpublish: async (id: string) => await request<Workflow>('POST', `${one(id)}/deactivate`, {}),
		/** Unpublishes it, and waits until n8n does not listen to its webhooks any more. */
		unpublishToEnd: async (id: string) => {
			await request('POST', `${one(id)}/deactivate`, {});
			await untilStatus(id, 'not_published');
		},
		webhookUrl: (
			workflow: Pick<Workflow, 'nodes'>,
			nodeName: string,
			options?: { test?: boolean; path?: string },
		) => webhookUrl(base, workflow, nodeName, options),
		/** Runs from a trigger as the editor's button does, to the end or up to a node. */
		testRun: async (id: string, trigger: string, destination?: string) =>
			await request<TestRun>('POST', `${one(id)}/run`, {
				triggerToStartFrom: { name: trigger },
				...(destination && { destinationNode: { nodeName: destination, mode: 'inclusive' } }),
			}),
		/** n8n answers at once and takes the webhook down a moment later. */
		cancelTestRun: async (id: string) => await request('DELETE', `/rest/test-webhook/${id}`),
	};
}
