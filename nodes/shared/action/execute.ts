import type { IExecuteFunctions, INodeExecutionData } from 'n8n-workflow';
import { DEFAULT_PARALLEL, MOST_PARALLEL } from '../fields/common-options';
import type { Gateway } from '../gateway';
import type { BatchOperation, ProcessedItem, ItemOperation, Results } from './operation';
import type { Fields, Params } from '../fields/field';
import { Output } from './output';
import { inParallel } from './parallel';
import { openGatewayApi } from './gateway-api';
import { readItem, runItem } from './run-item';
import { closeExecution, openExecution } from './execution';
import type { Execution } from './execution';

/**
 * Runs the chosen operation for each input item, several at a time. Output is in the order of the
 * input, and every item of it is paired with its input item.
 */
export async function execute(
	context: IExecuteFunctions,
	gateway: Gateway,
): Promise<INodeExecutionData[][]> {
	const items = [...context.getInputData().keys()];
	const output = new Output(context);
	try {
		const execution = await openExecution(context, gateway);
		const { operation } = execution;
		if ('batch' in operation) await runBatch(execution, operation, items, output);
		else await runEach(execution, operation, items, output);
		closeExecution(execution, output);
	} catch (error) {
		for (const item of items) output.failIfOpen(item, error);
	}
	return [output.inOrder()];
}

async function runEach(
	execution: Execution,
	operation: ItemOperation,
	items: readonly number[],
	output: Output,
): Promise<void> {
	const processed: Array<ProcessedItem<Fields> & { item: number }> = [];
	await inParallel(items.length, parallelism(execution.context), async (item) => {
		try {
			const { params, records } = await runItem(execution, operation, item);
			if (operation.afterAll)
				processed.push({ item, params, record: records as ProcessedItem<Fields>['record'] });
			else await output.put(item, records);
		} catch (error) {
			output.fail(item, error);
		}
	});
	processed.sort((a, b) => a.item - b.item);
	if (processed.length === 0 || !operation.afterAll) return;
	const itemIndexes = processed.map(({ item }) => item);
	const results = operation.afterAll(processed, apiFor(execution, itemIndexes));
	await putAll(results, itemIndexes, output);
}

async function runBatch(
	execution: Execution,
	{ batch }: BatchOperation,
	items: readonly number[],
	output: Output,
): Promise<void> {
	const readable: number[] = [];
	const params: Array<Params<Fields>> = [];
	for (const item of items) {
		try {
			params.push(readItem(execution, item));
			readable.push(item);
		} catch (error) {
			output.fail(item, error);
		}
	}
	if (readable.length > 0)
		await putAll(batch(params, apiFor(execution, readable)), readable, output);
}

async function putAll(results: Results, items: readonly number[], output: Output): Promise<void> {
	for await (const [index, result] of results) {
		const item = items[index] as number;
		if (result instanceof Error) output.fail(item, result);
		else await output.put(item, result);
	}
}

/** Calls for several items are journaled under the first item's index. */
const apiFor = (execution: Execution, [first = 0]: readonly number[]) =>
	openGatewayApi(execution, first);

/** How many items are processed at the same time. */
function parallelism(context: IExecuteFunctions): number {
	const wish = Number(context.getNodeParameter('options.parallelRequests', 0, DEFAULT_PARALLEL));
	return Math.min(Math.max(Math.floor(wish) || DEFAULT_PARALLEL, 1), MOST_PARALLEL);
}
