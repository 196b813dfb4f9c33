import { randomUUID } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { INode, INodeParameters } from 'n8n-workflow';
import { signedIn } from '../../../lab/signed-in.mts';
import type { Workflow } from '../../../lab/workflows.mts';
import type { Call } from './call.mts';
import { eventually } from './eventually.mts';

type NodeSettings = Partial<
	Pick<INode, 'onError' | 'retryOnFail' | 'maxTries' | 'waitBetweenTries'>
>;

export type Probed = Awaited<ReturnType<typeof startProbed>>;

/** A real n8n with the probe package in it. */
export async function startProbed() {
	const server = await signedIn({ packageDir: join(__dirname, 'probe') });
	const { client } = server;

	const calls = (workflowId: string): Call[] => {
		const file = join(server.home, 'calls.jsonl');
		if (!existsSync(file)) return [];
		const lines = readFileSync(file, 'utf8').split('\n').filter(Boolean);
		return lines.map((line) => JSON.parse(line)).filter((call) => call.workflowId === workflowId);
	};
	const settled = async (id: string) =>
		await eventually(
			async () => await client.publicationStatus(id),
			({ status }) => status !== 'in_progress',
		);

	return {
		server,
		client,
		/** what the nodes of a workflow have noted so far */
		calls,
		/** waits until the nodes have noted so many calls, or more */
		waitForCalls: async (id: string, count: number) =>
			await eventually(
				() => calls(id),
				({ length }) => length >= count,
			),
		/** waits for what n8n still does after it has answered Publish or Unpublish */
		settled,
		/** A workflow of the two probe nodes; not published. */
		create: async (trigger: INodeParameters = {}, settings: NodeSettings = {}) =>
			await client.createWorkflow({
				name: expect.getState().currentTestName ?? '',
				nodes: [
					{ ...node('Trigger', 'probeTrigger', trigger), webhookId: randomUUID() },
					{ ...node('Probe', 'probe'), ...settings },
				],
				connections: { Trigger: { main: [[{ node: 'Probe', type: 'main', index: 0 }]] } },
			}),
		/** saves other parameters of a node, and does not publish them */
		edit: async ({ id, nodes, connections }: Workflow, name: string, parameters: INodeParameters) =>
			await client.updateWorkflow(id, {
				nodes: nodes.map((one) => (one.name === name ? { ...one, parameters } : one)),
				connections,
			}),
		publish: async ({ id }: Workflow) => {
			await client.publish(id);
			expect(await settled(id)).toMatchObject({ status: 'published' });
		},
		unpublish: async ({ id }: Workflow) => {
			await client.unpublish(id);
			expect(await settled(id)).toMatchObject({ status: 'not_published' });
		},
		url: (workflow: Workflow, options?: { test?: boolean; path?: string }) =>
			client.webhookUrl(workflow, 'Trigger', options),
		/** waits for that execution of a workflow, the first one is 1 */
		execution: async ({ id }: Workflow, count = 1) => await client.waitForExecution(id, { count }),
	};
}

function node(name: string, type: string, parameters: INodeParameters = {}): INode {
	return {
		id: randomUUID(),
		name,
		type: `n8n-nodes-facts-probe.${type}`,
		typeVersion: 1,
		position: [0, 0],
		parameters,
	};
}
