import type { IDataObject, IExecuteFunctions } from 'n8n-workflow';
import { openPort } from './port';
import { ExplainedError } from './explained-error';
import type { Gateway } from './gateway';
import { inLane } from './lane';
import type { Fields, Operation, Params, Port, Records } from './operation';
import { findOrigin } from './origin';
import { readParameters } from './parameters';
import { runOnce } from './run-once';
import type { Session } from './session';

/** Runs the chosen operation for one input item; throws ExplainedError for whatever the user can mend. */
export async function runItem(session: Session, item: number): Promise<IDataObject[]> {
	const { context, gateway, connection } = session;
	const operation = chosenOperation(context, gateway, item);
	const params = readParameters(context, operation.fields, item);
	const port = openPort(session, item, () => findOrigin(context, gateway, item));
	const lane = operation.lane?.(params, port.origin);
	const records = await inLane(
		lane && `${connection.account}\n${lane}`,
		context.getExecutionCancelSignal(),
		async () => {
			if (session.isStopped) return [];
			const running = runOperation(session, item, operation, params, port);
			// Before the next item of the lane begins.
			running.catch(() => (session.isStopped = !context.continueOnFail()));
			return await running;
		},
	);
	return Array.isArray(records) ? records : [records];
}

async function runOperation(
	session: Session,
	item: number,
	operation: Operation,
	params: Params<Fields>,
	port: Port,
): Promise<Records> {
	if ('run' in operation) {
		const run = async () => await operation.run(params, port);
		return await runOnce(session.journal, item, run);
	}
	const request = operation.request(params, port.origin);
	if ('output' in operation) {
		return await port.call(request, (body) => operation.output(body, params));
	}
	const { returnAll, limit } = params as { returnAll?: boolean; limit?: number };
	const most = returnAll ? Infinity : limit;
	return await collect(port.list(request, operation.list, most, operation.keep?.(params)));
}

async function collect<T>(values: AsyncIterable<T>): Promise<T[]> {
	const list: T[] = [];
	for await (const value of values) list.push(value);
	return list;
}

function chosenOperation(context: IExecuteFunctions, gateway: Gateway, item: number): Operation {
	const resource = context.getNodeParameter('resource', item);
	const value = context.getNodeParameter('operation', item);
	const operation = gateway.resources
		.find((candidate) => candidate.value === resource)
		?.operations.find((candidate) => candidate.value === value);
	if (operation) return operation;
	throw new ExplainedError(
		`${gateway.name} has no operation "${String(value)}" for "${String(resource)}"`,
		"Choose the 'Resource' and the 'Operation' again.",
	);
}
