import type { Journal } from '../http/journal';
import type { Records } from './operation';
import { isResponse } from '../http/call-result';
import { path } from '../http/path';

const WHOLE = { method: 'POST', path: path`(the whole item)` } as const;

/**
 * Runs an operation of several calls for an item, unless an earlier try of the node has done so: then it
 * gives the same output again, whatever a search would find by now. What an earlier try has only begun is
 * run again, and each of its calls is made once.
 */
export async function runOnce(
	journal: Journal,
	item: number,
	run: () => Promise<Records>,
): Promise<Records> {
	const { result } = await journal.once(item, WHOLE, async () => ({
		status: 200,
		headers: {},
		body: await run(),
	}));
	// Too long to be kept, or cut off: there is none.
	const earlier = isResponse(result) ? (result.body as Records | undefined) : undefined;
	return earlier ?? (await run());
}
