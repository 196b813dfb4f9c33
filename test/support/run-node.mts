import { WorkflowExecute } from 'n8n-core';
import { createRunExecutionData } from 'n8n-workflow';
import type {
	ExecutionError,
	IDataObject,
	INode,
	INodeExecutionData,
	INodeType,
	IRunExecutionData,
	NodeExecutionHint,
	WorkflowExecuteMode,
} from 'n8n-workflow';
import { ended } from './clock.mts';
import { additionalData, ITEMS, node, workflowOf } from './n8n.mts';
import type { Credentials } from './n8n.mts';

export interface Run {
	/** The node's full type. */
	type: string;
	parameters: IDataObject;
	credentials: Credentials;
	/** The JSON of the input items; one empty item if left out. */
	items?: IDataObject[];
	/** Settings of the node: onError, retryOnFail … */
	settings?: Partial<INode>;
	/** How n8n was started; by a trigger if left out. */
	mode?: WorkflowExecuteMode;
	/** The user stops the execution as soon as this is fulfilled. */
	cancelAfter?: Promise<unknown>;
	/** Node types beside those of the package. */
	types?: ReadonlyMap<string, INodeType> | undefined;
}

export interface Result {
	/** What left the node's first output. */
	items: INodeExecutionData[];
	/** What left its error output. */
	errorItems: INodeExecutionData[];
	/** What failed the execution. */
	error: ExecutionError | undefined;
	hints: NodeExecutionHint[];
	/** Everything that n8n would save of this execution. */
	saved: string;
}

/** Runs one node in n8n's real execution engine, behind a node that hands it items. */
export async function runNode(run: Run): Promise<Result> {
	const { type, parameters, credentials, items = [{}], settings } = run;
	const subject = node('Node', type, {
		parameters: parameters as INode['parameters'],
		credentials: credentialsOf(credentials),
		...settings,
	});
	const start = node('Start', ITEMS, { parameters: { items } as INode['parameters'] });
	return resultOf(
		subject,
		await runWorkflow([start, subject], credentials, { ...run, items: [{}] }),
	);
}

/** Retries a failed execution as n8n does "with currently saved workflow": what `run` says now counts. */
export async function retryNode(run: Run, { saved }: Pick<Result, 'saved'>): Promise<Result> {
	const { credentials, types, parameters, settings } = run;
	const data = JSON.parse(saved) as IRunExecutionData;
	const [failed] = data.executionData?.nodeExecutionStack ?? [];
	if (!failed) throw new Error('Nothing is left to be run');
	delete data.resultData.error;
	data.resultData.runData[failed.node.name]?.pop();
	const { node: last } = failed;
	failed.node = { ...last, parameters: parameters as INode['parameters'], ...settings };
	const start = node('Start', ITEMS);
	const engine = new WorkflowExecute(await additionalData(credentials), 'retry', data);
	const workflow = await workflowOf([start, failed.node], types);
	return resultOf(failed.node, (await ended(engine.processRunExecutionData(workflow))).data);
}

/** Runs nodes one after the other; the first to run gets `items`, which a trigger passes on. */
export async function runWorkflow(
	nodes: [INode, ...INode[]],
	credentials: Credentials,
	{ items = [{}], types, mode = 'trigger', cancelAfter }: Partial<Run> = {},
	first = nodes[0],
): Promise<IRunExecutionData> {
	const data = { main: [items.map((json) => ({ json }))] };
	const runExecutionData = createRunExecutionData({
		executionData: { nodeExecutionStack: [{ node: first, data, source: null }] },
	});
	const engine = new WorkflowExecute(await additionalData(credentials), mode, runExecutionData);
	const running = engine.processRunExecutionData(await workflowOf(nodes, types));
	void cancelAfter?.then(() => running.cancel());
	return (await ended(running)).data;
}

/** How a node refers to the credentials that the test holds. */
export const credentialsOf = (credentials: Credentials) =>
	Object.fromEntries(Object.keys(credentials).map((name) => [name, { id: name, name }]));

export function resultOf({ name }: INode, saved: IRunExecutionData): Result {
	const task = saved.resultData.runData[name]?.[0];
	const [items, errorItems] = task?.data?.main ?? [];
	return {
		items: items ?? [],
		errorItems: errorItems ?? [],
		error: saved.resultData.error,
		hints: task?.hints ?? [],
		saved: JSON.stringify(saved),
	};
}
