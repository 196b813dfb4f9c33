import type { Journal, Task } from '../http/journal';
import { hasFiles } from '../values/files';
import type { Records } from './operation';

/**
 * Runs an operation of several calls for an item, unless an earlier try of the node completed it: then it
 * returns the same output, whatever a search would find by now. If an earlier try only started it, it runs
 * again, and each of its calls is still made only once.
 */
export async function runOnce(
	journal: Journal,
	task: Task,
	operation: string,
	run: () => Promise<Records>,
): Promise<Records> {
	const { earlier, write } = journal.line(task, operation);
	if (earlier && 'value' in earlier) return earlier.value as Records;
	const records = await run();
	// Files are not kept in the execution's data.
	if (!hasFiles(records)) write({ value: records });
	return records;
}
