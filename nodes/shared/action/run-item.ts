import type { IDataObject } from 'n8n-workflow';
import type { Task } from '../http/journal';
import { runInOrder } from '../http/concurrency';
import type { ItemOperation, GatewayApi, Records } from './operation';
import type { Fields, Params } from '../fields/field';
import { readParameters } from '../fields/read-parameters';
import { findMessageItem } from './message-item';
import { findOrigin } from './origin';
import { SkippedInEvaluation } from './evaluation';
import { NotStarted } from './pauses';
import { openGatewayApi } from './gateway-api';
import { runOnce } from './make-once';
import { shapeForModel, toolOutputOf } from './tool-output';
import type { Execution } from './execution';

export interface ItemResult {
	readonly params: Params<Fields>;
	readonly records: Records;
}

/** Runs the chosen operation for one input item; throws ExplainedError for anything that the user can fix. */
export async function runItem(
	execution: Execution,
	operation: ItemOperation,
	item: number,
): Promise<ItemResult> {
	const { context, connection } = execution;
	const params = readItem(execution, item);
	const task = taskOf(execution, item, params);
	const api = openGatewayApi(execution, task);
	const key = operation.recipientKey ? operation.orderingKey?.(params, api.origin) : task.recipient;
	const records = await runInOrder(
		key && `${connection.account}\n${key}`,
		context.getExecutionCancelSignal(),
		async () => {
			if (execution.isStopped) return [];
			const running = runOperation(execution, task, operation, params, api);
			// Before the next item with the same ordering key starts.
			running.catch((error: unknown) => {
				if (error instanceof SkippedInEvaluation) return;
				execution.isStopped = !context.continueOnFail();
			});
			return await running.catch((error: unknown) => {
				if (error instanceof NotStarted) return [];
				throw error;
			});
		},
	);
	return {
		params,
		records: execution.isTool ? shapeForModel(context, operation, item, records) : records,
	};
}

/** An item's parameters; throws ExplainedError that names the first bad field. */
export function readItem(execution: Execution, item: number): Params<Fields> {
	const { context, gateway, connection, operation, isTool } = execution;
	const params = readParameters(context, operation.fields, item, {
		credentialField: (name) => connection.credentialField(name),
		messageItem: (field) => findMessageItem(context, gateway, item, field),
	});
	return 'simplify' in params && isTool
		? Object.assign(params, { simplify: toolOutputOf(context, item) !== 'raw' })
		: params;
}

/** An item's task, by its recipient. Throws ExplainedError if a reply has no message to answer. */
export function taskOf(
	{ context, gateway, operation }: Execution,
	item: number,
	params: Params<Fields>,
): Task {
	const { orderingKey, recipientKey = orderingKey } = operation;
	return { item, recipient: recipientKey?.(params, () => findOrigin(context, gateway, item)) };
}

async function runOperation(
	execution: Execution,
	task: Task,
	operation: ItemOperation,
	params: Params<Fields>,
	api: GatewayApi,
): Promise<Records> {
	if ('run' in operation) {
		const run = async () => await operation.run(params, api);
		return await runOnce(execution.journal, task, operation.action, run);
	}
	const request = operation.request(params, api.origin);
	if ('output' in operation) {
		return await api.call(request, (body, headers) => operation.output(body, params, headers));
	}
	const { returnAll, limit } = params as { returnAll?: boolean; limit?: number };
	const most = returnAll ? Infinity : limit;
	const list = await collect(api.list(request, operation.list, most, operation.filter?.(params)));
	return list.map((record) => operation.mapRecord?.(record, params) ?? record);
}

async function collect(values: AsyncIterable<IDataObject>): Promise<IDataObject[]> {
	const list: IDataObject[] = [];
	for await (const value of values) list.push(value);
	return list;
}
