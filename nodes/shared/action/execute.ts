import type { IExecuteFunctions, INodeExecutionData } from 'n8n-workflow';
import { DEFAULT_PARALLEL, MOST_PARALLEL } from '../fields/common';
import type { Gateway } from '../gateway';
import { inLane } from '../http/lane';
import type { BatchOperation, Fields, Handled, ItemOperation, Params, Results } from './operation';
import { Output } from './output';
import { inParallel } from './parallel';
import { openPort } from './port';
import { readItem, runItem } from './run-item';
import { closeSession, openSession } from './session';
import type { Session } from './session';

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
		const session = await openInTurn(context, gateway);
		const { operation } = session;
		if ('batch' in operation) await runTogether(session, operation, items, output);
		else await runEach(session, operation, items, output);
		closeSession(session);
	} catch (error) {
		for (const item of items) output.failIfOpen(item, error);
	}
	return [output.inOrder()];
}

/**
 * The AI Agent 2 makes its tool calls all at once, in order; reading the credential takes some of them
 * longer. Whoever n8n called first begins first.
 */
async function openInTurn(context: IExecuteFunctions, gateway: Gateway): Promise<Session> {
	const opening = openSession(context, gateway);
	// Unless it fails before its turn, when nobody listens yet.
	opening.catch(() => undefined);
	const id = context.getExecutionId();
	const lane = id && `execution ${id}`;
	return await inLane(lane, context.getExecutionCancelSignal(), async () => await opening);
}

async function runEach(
	session: Session,
	operation: ItemOperation,
	items: readonly number[],
	output: Output,
): Promise<void> {
	const handled: Array<Handled<Fields> & { item: number }> = [];
	await inParallel(items.length, width(session.context), async (item) => {
		try {
			const { params, records } = await runItem(session, operation, item);
			if (operation.settle)
				handled.push({ item, params, record: records as Handled<Fields>['record'] });
			else await output.put(item, records);
		} catch (error) {
			output.fail(item, error);
		}
	});
	handled.sort((a, b) => a.item - b.item);
	const places = handled.map(({ item }) => item);
	if (handled.length > 0 && operation.settle) {
		await putAll(operation.settle(handled, portOf(session, places)), places, output);
	}
}

async function runTogether(
	session: Session,
	{ batch }: BatchOperation,
	items: readonly number[],
	output: Output,
): Promise<void> {
	const places: number[] = [];
	const params: Array<Params<Fields>> = [];
	for (const item of items) {
		try {
			params.push(readItem(session, item));
			places.push(item);
		} catch (error) {
			output.fail(item, error);
		}
	}
	if (places.length > 0) await putAll(batch(params, portOf(session, places)), places, output);
}

async function putAll(results: Results, places: readonly number[], output: Output): Promise<void> {
	for await (const [place, result] of results) {
		const item = places[place] as number;
		if (result instanceof Error) output.fail(item, result);
		else await output.put(item, result);
	}
}

/** What is done for several items is known by the first of them. */
const portOf = (session: Session, [first = 0]: readonly number[]) => openPort(session, first);

/** How many items are handled at the same time. */
function width(context: IExecuteFunctions): number {
	const wish = Number(context.getNodeParameter('options.parallelRequests', 0, DEFAULT_PARALLEL));
	return Math.min(Math.max(Math.floor(wish) || DEFAULT_PARALLEL, 1), MOST_PARALLEL);
}
