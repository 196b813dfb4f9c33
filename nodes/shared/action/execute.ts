import type { IExecuteFunctions, INodeExecutionData } from 'n8n-workflow';
import { DEFAULT_PARALLEL, MOST_PARALLEL } from '../fields/common-options';
import type { Gateway } from '../gateway';
import type {
	BatchItem,
	BatchOperation,
	ItemIndex,
	ItemOperation,
	ProcessedItem,
	Results,
} from './operation';
import { Output } from './output';
import { inParallel } from '../http/parallel';
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
	const items = [...context.getInputData().keys()] as ItemIndex[];
	const output = new Output(context);
	try {
		const execution = await openExecution(context, gateway);
		const { operation } = execution;
		if ('batch' in operation) await runBatch(execution, operation, items, output);
		else await runEach(execution, operation, items, output);
		closeExecution(execution);
	} catch (error) {
		for (const item of items) output.failIfOpen(item, error);
	}
	return [output.inOrder()];
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
	await putAll(operation.afterAll(processed, apiFor(execution, processed)), output);
}

async function runBatch(
	execution: Execution,
	{ batch }: BatchOperation,
	items: readonly ItemIndex[],
	output: Output,
): Promise<void> {
	const readable: BatchItem[] = [];
	for (const item of items) {
		try {
			readable.push({ item, params: readItem(execution, item) });
		} catch (error) {
			output.fail(item, error);
		}
	}
	if (readable.length > 0) await putAll(batch(readable, apiFor(execution, readable)), output);
}

async function putAll(results: Results, output: Output): Promise<void> {
	for await (const [item, result] of results) {
		if (result instanceof Error) output.fail(item, result);
		else await output.put(item, result);
	}
}

/** Calls for several items are journaled under the first item's index. */
const apiFor = (execution: Execution, [first]: readonly BatchItem[]) =>
	openGatewayApi(execution, first?.item ?? 0);

/** How many items are processed at the same time. */
function parallelism(context: IExecuteFunctions): number {
	const wish = Number(context.getNodeParameter('options.parallelRequests', 0, DEFAULT_PARALLEL));
	return Math.min(Math.max(Math.floor(wish) || DEFAULT_PARALLEL, 1), MOST_PARALLEL);
}
