import type { INode, INodeParameters } from 'n8n-workflow';
import { credential } from '../../../lab/draw.mts';
import type { Queue } from '../../../lab/queue/queue.mts';
import { publishWorkflow } from '../../../lab/trigger-workflow.mts';
import manifest from '../../../package.json' with { type: 'json' };
import { TRIGGER_VERSION } from '../../../nodes/shared/trigger/trigger-gateway.ts';
import { eventually } from '../../e2e/facts/eventually.mts';

/** Something that happens over several processes, what is to come of it, and how that is seen. */
export interface Case {
	what: string;
	outcome: string;
	see(queue: Queue): Promise<string>;
}

/** What a trigger is published with. */
export interface Listener {
	trigger: string;
	credential: string;
	credentials: Parameters<typeof credential>[2];
	parameters?: INodeParameters;
}

/** Publishes a workflow of this trigger and of the node behind it, if there is one; resolves to its id and URL. */
export async function publish(queue: Queue, listener: Listener, behind?: INode) {
	const { client } = queue;
	const credentials = await credential(client, listener.credential, listener.credentials);
	const trigger = {
		type: `${manifest.name}.${listener.trigger}`,
		typeVersion: TRIGGER_VERSION,
		parameters: { registration: 'manual', ...listener.parameters },
		credentials,
	};
	const { id, url } = await publishWorkflow(client, trigger, behind && { ...behind, credentials });
	return { id, url: queue.balancer.url + new URL(url).pathname };
}

/** How each execution of a workflow has ended, once none of them runs. */
export async function endsOf({ postgres }: Queue, workflowId: string): Promise<string[]> {
	const select = `SELECT status FROM execution_entity WHERE "workflowId" = '${workflowId}' ORDER BY id`;
	const rows = await eventually(
		async () => await postgres.rowsOf<{ status: string }>(select),
		(found) => !found.some(({ status }) => status === 'new' || status === 'running'),
		300_000,
		250,
	);
	return rows.map(({ status }) => status);
}

/** Ends of executions in words, such as "2 runs" or "1 failed run". */
export function countRuns(ends: readonly string[]): string {
	const name = (runs: string, count: number) => `${count || 'no'} ${runs}${count === 1 ? '' : 's'}`;
	const failed = ends.filter((end) => end !== 'success').length;
	const ran = ends.length - failed;
	return [
		...(ran > 0 || failed === 0 ? [name('run', ran)] : []),
		...(failed > 0 ? [name('failed run', failed)] : []),
	].join(', ');
}
