import { WorkflowExecute } from 'n8n-core';
import { createRunExecutionData } from 'n8n-workflow';
import type {
	ExecutionError,
	IDataObject,
	INode,
	INodeExecutionData,
	ITaskData,
	NodeExecutionHint,
} from 'n8n-workflow';
import { additionalData, node, START, workflowOf } from './n8n.mts';
import type { Credentials } from './n8n.mts';

interface Run {
	/** The node's full type. */
	type: string;
	parameters: IDataObject;
	credentials: Credentials;
	/** The JSON of the input items; one empty item if left out. */
	items?: IDataObject[];
	/** Settings of the node: onError, retryOnFail … */
	settings?: Partial<INode>;
	/** What hands the items to the node: another type and name than the plain one. */
	upstream?: Partial<INode>;
}

interface Result {
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

/** Runs one node in n8n's real execution engine, between a node that hands it items and nothing. */
export async function runNode(run: Run): Promise<Result> {
	const { type, parameters, credentials, items = [{}], settings, upstream } = run;
	const start = node('Start', START, upstream);
	const subject = node('Node', type, {
		parameters: parameters as INode['parameters'],
		credentials: Object.fromEntries(
			Object.keys(credentials).map((name) => [name, { id: name, name }]),
		),
		...settings,
	});
	const data = items.map((json): INodeExecutionData => ({ json }));
	const workflow = await workflowOf(
		[start, subject],
		{ [start.name]: { main: [[{ node: subject.name, type: 'main', index: 0 }]] } },
		data,
	);
	const runExecutionData = createRunExecutionData({
		executionData: {
			nodeExecutionStack: [{ node: start, data: { main: [[{ json: {} }]] }, source: null }],
		},
	});
	const engine = new WorkflowExecute(
		await additionalData(credentials),
		'trigger',
		runExecutionData,
	);
	const { data: saved } = await engine.processRunExecutionData(workflow);
	const task: ITaskData | undefined = saved.resultData.runData[subject.name]?.[0];
	const [output, errors] = task?.data?.main ?? [];
	return {
		items: output ?? [],
		errorItems: errors ?? [],
		error: saved.resultData.error,
		hints: task?.hints ?? [],
		saved: JSON.stringify(saved),
	};
}
