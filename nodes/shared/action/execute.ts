import type { IExecuteFunctions, INodeExecutionData } from 'n8n-workflow';
import { DEFAULT_PARALLEL, MOST_PARALLEL } from '../fields/parallel-requests';
import type { Gateway } from '../gateway';
import type { Task } from '../http/journal';
import { inParallel, runInOrder } from '../http/concurrency';
import { callTogether } from './call-together';
import type {
	BatchApi,
	BatchItem,
	BatchOperation,
	ItemIndex,
	ItemOperation,
	ProcessedItem,
	QuestionOperation,
	Results,
} from './operation';
import { Output } from './output';
import { openGatewayApi } from './gateway-api';
import { readItem, runItem, taskOf } from './run-item';
import { ask } from './send-and-wait/ask';
import { closeExecution, openExecution } from './execution';
import type { Execution } from './execution';

/**
 * Runs the chosen operation for each input item, several in parallel. The output keeps the input's
 * order, and each output item is paired with its input item.
 */
export async function execute(
	context: IExecuteFunctions,
	gateway: Gateway,
): Promise<INodeExecutionData[][]> {
	const items = [...context.getInputData().keys()] as ItemIndex[];
	const output = new Output(context);
	try {
		const execution = await openInTurn(context, gateway);
		const { operation } = execution;
		if ('ask' in operation) await runQuestion(execution, operation, items, output);
		else if ('batch' in operation) await runBatch(execution, operation, items, output);
		else await runEach(execution, operation, items, output);
		closeExecution(execution, output);
	} catch (error) {
		for (const item of items) output.failIfOpen(item, error);
	}
	return [output.inOrder()];
}

/**
 * Starts executions of one node in the order in which n8n called them: the AI Agent 2 makes all of its tool
 * calls at once, and reading the credential takes some of them longer than others.
 */
async function openInTurn(context: IExecuteFunctions, gateway: Gateway): Promise<Execution> {
	const opening = openExecution(context, gateway);
	// It may fail while queued, before anything handles the rejection.
	opening.catch(() => undefined);
	const id = context.getExecutionId();
	const orderingKey = id && `execution ${id}`;
	return await runInOrder(
		orderingKey,
		context.getExecutionCancelSignal(),
		async () => await opening,
	);
}

async function runEach(
	execution: Execution,
	operation: ItemOperation,
	items: readonly ItemIndex[],
	output: Output,
): Promise<void> {
	const processed: ProcessedItem[] = [];
	await inParallel(items.length, parallelism(execution.context), async (index) => {
		const item = items[index];
		if (item === undefined) return;
		try {
			const { params, records } = await runItem(execution, operation, item);
			if (operation.afterAll)
				processed.push({ item, params, record: records as ProcessedItem['record'] });
			else await output.put(item, records);
		} catch (error) {
			output.fail(item, error);
		}
	});
	processed.sort((a, b) => a.item - b.item);
	if (processed.length === 0 || !operation.afterAll) return;
	const api = openGatewayApi(execution, { item: processed[0]?.item ?? 0 });
	await putAll(operation.afterAll(processed, api), output);
}

async function runBatch(
	execution: Execution,
	{ batch }: BatchOperation,
	items: readonly ItemIndex[],
	output: Output,
): Promise<void> {
	const readable: Array<BatchItem & Task> = [];
	for (const item of items) {
		try {
			const params = readItem(execution, item);
			readable.push({ ...taskOf(execution, item, params), item, params });
		} catch (error) {
			output.fail(item, error);
		}
	}
	const [first] = readable;
	if (!first) return;
	const api: BatchApi = {
		...openGatewayApi(execution, first),
		callTogether: (call) => callTogether(execution, readable, call),
	};
	await putAll(batch(readable, api), output);
}

async function runQuestion(
	execution: Execution,
	operation: QuestionOperation,
	[first]: readonly ItemIndex[],
	output: Output,
): Promise<void> {
	if (first === undefined) return;
	try {
		await output.put(first, await ask(execution, operation, first));
	} catch (error) {
		output.fail(first, error);
	}
}

async function putAll(results: Results, output: Output): Promise<void> {
	for await (const [item, result] of results) {
		if (result instanceof Error) output.fail(item, result);
		else await output.put(item, result);
	}
}

/** How many items are processed at the same time. */
function parallelism(context: IExecuteFunctions): number {
	const wish = Number(context.getNodeParameter('options.parallelRequests', 0, DEFAULT_PARALLEL));
	return Math.min(Math.max(Math.floor(wish) || DEFAULT_PARALLEL, 1), MOST_PARALLEL);
}
