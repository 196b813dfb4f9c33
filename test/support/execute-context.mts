import { ExecuteContext } from 'n8n-core';
import { createRunExecutionData } from 'n8n-workflow';
import type { IRunExecutionData } from 'n8n-workflow';
import { additionalData, ITEMS, node, workflowOf } from './n8n.mts';

interface Options {
	/** What n8n saves of the execution; of a new one if left out. */
	saved?: IRunExecutionData;
	/** How often the node has run in it, in a loop. */
	runIndex?: number;
	/** Undefined where there is no execution. */
	executionId?: string | undefined;
}

/** n8n's own context of a node that runs. */
export async function executeContext({ saved, runIndex = 0, ...more }: Options = {}) {
	const one = node('Node', ITEMS);
	const data = { main: [[]] };
	return new ExecuteContext(
		await workflowOf([one]),
		one,
		await additionalData({}, more as never),
		'manual',
		saved ?? createRunExecutionData(),
		runIndex,
		[],
		data,
		{ node: one, data, source: null },
		[],
	);
}
