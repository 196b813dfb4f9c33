import type { IDataObject } from 'n8n-workflow';
import { inLane } from '../http/ordered';
import type { ItemOperation, Port, Records } from './operation';
import type { Fields, Params } from '../fields/field';
import { readParameters } from '../fields/read-parameters';
import { NotBegun } from './pauses';
import { openPort } from './gateway-api';
import { runOnce } from './run-once';
import type { Session } from './execution';

export interface Done {
	readonly params: Params<Fields>;
	readonly records: Records;
}

/** Runs the chosen operation for one input item; throws ExplainedError for whatever the user can mend. */
export async function runItem(
	session: Session,
	operation: ItemOperation,
	item: number,
): Promise<Done> {
	const { context, connection } = session;
	const params = readItem(session, item);
	const port = openPort(session, item);
	const lane = operation.lane?.(params, port.origin);
	const records = await inLane(
		lane && `${connection.account}\n${lane}`,
		context.getExecutionCancelSignal(),
		async () => {
			if (session.isStopped) return [];
			const running = runOperation(session, item, operation, params, port);
			// Before the next item of the lane begins.
			running.catch(() => (session.isStopped = !context.continueOnFail()));
			return await running.catch((error: unknown) => {
				if (error instanceof NotBegun) return [];
				throw error;
			});
		},
	);
	return { params, records };
}

/** An item's parameters; throws ExplainedError that names the first bad field. */
export function readItem(session: Session, item: number): Params<Fields> {
	const { context, connection, operation } = session;
	return readParameters(context, operation.fields, item, (name) => connection.setting(name));
}

async function runOperation(
	session: Session,
	item: number,
	operation: ItemOperation,
	params: Params<Fields>,
	port: Port,
): Promise<Records> {
	if ('run' in operation) {
		const run = async () => await operation.run(params, port);
		return await runOnce(session.journal, item, run);
	}
	const request = operation.request(params, port.origin);
	if ('output' in operation) {
		return await port.call(request, (body, headers) => operation.output(body, params, headers));
	}
	const { returnAll, limit } = params as { returnAll?: boolean; limit?: number };
	const most = returnAll ? Infinity : limit;
	const list = await collect(port.list(request, operation.list, most, operation.keep?.(params)));
	return list.map((record) => operation.shape?.(record, params) ?? record);
}

async function collect(values: AsyncIterable<IDataObject>): Promise<IDataObject[]> {
	const list: IDataObject[] = [];
	for await (const value of values) list.push(value);
	return list;
}
