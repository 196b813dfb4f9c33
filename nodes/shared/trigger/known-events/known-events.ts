import type { DeduplicationHelperFunctions, IDataObject, INodeExecutionData } from 'n8n-workflow';
import { isObject } from '../../values/json';
import { ENTRIES } from './store-lock';

/** How many events are remembered per trigger. */
export const MOST_EVENTS = 5_000;

const DAY_MS = 24 * 60 * 60 * 1000;

/**
 * Records events as known and returns the items that hold at least one that was not. The store keeps no
 * times, so an event is recorded for the day it comes on and for the next one, and forgotten afterwards.
 */
export async function keepUnknown(
	{ checkProcessedAndRecord }: Pick<DeduplicationHelperFunctions, 'checkProcessedAndRecord'>,
	items: readonly INodeExecutionData[],
	now: number = Date.now(),
): Promise<INodeExecutionData[]> {
	const today = Math.floor(now / DAY_MS);
	const events = items.map(({ json }) => eventsOf(json));
	const keys = [...new Set(events.flat())].flatMap((event) => [
		`${today}:${event}`,
		`${today + 1}:${event}`,
	]);
	const { processed } = await checkProcessedAndRecord(keys, 'node', {
		...ENTRIES,
		maxEntries: 2 * MOST_EVENTS,
	});
	const known = new Set(processed);
	return items.filter(
		(_, index) => !events[index]?.every((event) => known.has(`${today}:${event}`)),
	);
}

/** What an item stands for: combined messages are events of their own. */
function eventsOf({ parts, ...item }: IDataObject): string[] {
	const events = Array.isArray(parts) ? parts.filter(isObject) : [item];
	return events.map(({ event, id }) => `${String(event)}:${String(id)}`);
}
