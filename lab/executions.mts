import { parse } from 'flatted';
import {
	type ExecutionStatus,
	ExecutionStatusList,
	type IDataObject,
	type IRunExecutionData,
} from 'n8n-workflow';
import type { Request } from './http.mts';

export interface ExecutionSummary {
	id: string;
	workflowId: string;
	status: ExecutionStatus;
	mode: string;
	retryOf?: string | null;
}

export interface Execution extends ExecutionSummary {
	data: IRunExecutionData;
}

/** What a node put out in its last run. */
export function itemsOf(execution: Execution, node: string, branch = 0): IDataObject[] {
	const run = execution.data.resultData.runData[node]?.at(-1);
	return (run?.data?.['main']?.[branch] ?? []).map(({ json }) => json);
}

/** It has ended, or waits for an answer. */
const isSettled = ({ status }: ExecutionSummary) => status !== 'new' && status !== 'running';

export function executions(request: Request) {
	/**
	 * Oldest first, at most 100, which is all that n8n lists at once. Without a status, n8n asks for those that run and
	 * those that have ended by two queries, and misses one that ends in between.
	 */
	const list = async (workflowId: string) => {
		const filter = encodeURIComponent(JSON.stringify({ workflowId, status: ExecutionStatusList }));
		const { results } = await request<{ results: ExecutionSummary[] }>(
			'GET',
			`/rest/executions?limit=100&filter=${filter}`,
		);
		return results.sort((a, b) => Number(a.id) - Number(b.id));
	};
	const get = async (id: string): Promise<Execution> => {
		const stored = await request<ExecutionSummary & { data: string }>(
			'GET',
			`/rest/executions/${id}`,
		);
		return { ...stored, data: parse(stored.data) as IRunExecutionData };
	};

	return {
		executions: list,
		execution: get,
		/** Waits until so many executions have ended or wait; the last of them, with its data. */
		waitForExecution: async (
			workflowId: string,
			{ count = 1, timeoutMs = 100_000 }: { count?: number; timeoutMs?: number } = {},
		): Promise<Execution> => {
			for (const until = Date.now() + timeoutMs; ; await sleep(100)) {
				const found = await list(workflowId);
				const last = found[count - 1];
				if (last && found.slice(0, count).every(isSettled)) return await get(last.id);
				if (Date.now() > until) {
					const seen = found.map(({ id, status }) => `${id} ${status}`).join(', ') || 'none';
					throw new Error(`Waited ${timeoutMs} ms for ${count} executions; there are: ${seen}.`);
				}
			}
		},
		/** Answers when the new execution has ended. */
		retryExecution: async (id: string) =>
			await request<ExecutionSummary>('POST', `/rest/executions/${id}/retry`, {
				loadWorkflow: false,
			}),
		deleteExecution: async (id: string) =>
			await request('POST', '/rest/executions/delete', { ids: [id] }),
	};
}

async function sleep(ms: number): Promise<void> {
	await new Promise((resolve) => setTimeout(resolve, ms));
}
