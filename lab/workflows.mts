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

/** What has come of the last Publish or Unpublish. */
export interface PublicationStatus {
	status: 'in_progress' | 'not_published' | 'published' | 'partial' | 'failed';
	triggers: Array<{ status: string; errorMessage: string | null }>;
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

	/** An older n8n has none: it is through with a workflow when it responds. */
	const publicationStatus = async (id: string): Promise<PublicationStatus> => {
		try {
			return await request<PublicationStatus>('GET', `${one(id)}/publication-status`);
		} catch (error) {
			if (!(error instanceof N8nError) || error.status !== 404) throw error;
			const { active } = await getWorkflow(id);
			return { status: active ? 'published' : 'not_published', triggers: [] };
		}
	};
	const untilStatus = async (id: string, wanted: 'published' | 'not_published') => {
		for (;;) {
			const state = await publicationStatus(id);
			if (state.status === wanted) return;
			if (state.status === 'failed') throw new Error(JSON.stringify(state.triggers));
			await new Promise((resolve) => setTimeout(resolve, 50));
		}
	};

	return {
		getWorkflow,
		createWorkflow: async ({ name, nodes, connections, settings, pinData, meta }: WorkflowJson) =>
			await request<Workflow>('POST', '/rest/workflows', {
				name,
				// older ones leave the ids to the editor
				nodes: nodes.map((node) => ({
					...node,
					id: node.id ?? randomUUID(),
					webhookId: node.webhookId ?? randomUUID(),
				})),
				connections,
				settings: { executionOrder: 'v1', ...settings },
				pinData,
				meta,
				active: false, // n8n 2.0 does not set it by itself
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
		publicationStatus,
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
				workflowData: await getWorkflow(id), // older ones run what the editor has
				triggerToStartFrom: { name: trigger },
				...(destination && { destinationNode: { nodeName: destination, mode: 'inclusive' } }),
			}),
		/** n8n answers at once and takes the webhook down a moment later. */
		cancelTestRun: async (id: string) => await request('DELETE', `/rest/test-webhook/${id}`),
	};
}
