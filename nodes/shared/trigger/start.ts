import type { IExecuteFunctions, INodeExecutionData } from 'n8n-workflow';
import { runInOrder } from '../http/concurrency';
import { keepUnknown } from './known-events/known-events';
import { withStoreLock } from './known-events/store-lock';

/**
 * Starts a workflow over what `receive` has put out, in the process that runs it. Drops the events that
 * n8n's deduplication store knows, if the user wants that. Test runs and retries leave the store alone.
 */
export async function start(context: IExecuteFunctions): Promise<INodeExecutionData[][]> {
	const items = context.getInputData();
	const isDelivery = context.getMode() === 'webhook';
	const skipsKnown: unknown = context.getNodeParameter('options.skipKnown', 0, false);
	if (!isDelivery || skipsKnown !== true || items.length === 0) return [items];

	const { helpers, logger } = context;
	const dropKnown = async () =>
		await withStoreLock(helpers, async () => await keepUnknown(helpers, items));
	try {
		// One execution of this process at a time asks for the lock.
		const key = `known events of ${context.getWorkflow().id}`;
		return [await runInOrder(key, context.getExecutionCancelSignal(), dropKnown)];
	} catch (error) {
		// A message is rather run twice than lost.
		logger.warn(`${context.getNode().name} can't tell whether this event ran before`, { error });
		return [items];
	}
}
