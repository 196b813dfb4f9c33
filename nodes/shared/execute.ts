import { NodeApiError, NodeOperationError } from 'n8n-workflow';
import type { IExecuteFunctions, INode, INodeExecutionData } from 'n8n-workflow';
import { DEFAULT_PARALLEL, MOST_PARALLEL } from './common-fields';
import { ExplainedError } from './explained-error';
import type { Gateway } from './gateway';
import { inParallel } from './parallel';
import { runItem } from './run-item';
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
	const count = context.getInputData().length;
	const output: INodeExecutionData[][] = [];
	let session: Promise<Session> | undefined;

	await inParallel(count, width(context), async (item) => {
		const pairedItem = { item };
		try {
			session ??= openSession(context, gateway);
			const records = await runItem(await session, item);
			output[item] = records.map((json) => ({ json, pairedItem }));
		} catch (error) {
			const nodeError = asNodeError(context.getNode(), error, item);
			if (!context.continueOnFail()) throw nodeError;
			// n8n writes the message into `json`. If we did, Retry On Fail would repeat every item.
			output[item] = [{ json: {}, error: nodeError, pairedItem }];
		}
	});
	await session?.then(closeSession, () => undefined);
	return [output.flat()];
}

/** How many items are handled at the same time. */
function width(context: IExecuteFunctions): number {
	const wish = Number(context.getNodeParameter('options.parallelRequests', 0, DEFAULT_PARALLEL));
	return Math.min(Math.max(Math.floor(wish) || DEFAULT_PARALLEL, 1), MOST_PARALLEL);
}

function asNodeError(node: INode, error: unknown, itemIndex: number) {
	if (!(error instanceof ExplainedError)) {
		return new NodeOperationError(node, error as Error, { itemIndex });
	}
	const { description, httpCode } = error;
	const message = `${error.message} [item ${itemIndex}]`;
	const nodeError =
		httpCode === undefined
			? new NodeOperationError(node, message, { description, itemIndex })
			: new NodeApiError(node, {}, { message, description, httpCode: `${httpCode}`, itemIndex });
	// n8n takes "preexistente" for the code EEXIST, and puts words of its own in place of ours.
	return Object.assign(nodeError, { message });
}
