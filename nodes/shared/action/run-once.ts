import type { Journal, Task } from '../http/journal';
import { hasFiles } from '../values/files';
import type { Records } from './operation';

/**
 * Runs an operation of several calls for an item, unless an earlier try of the node has done so: then it
 * gives the same output again, whatever a search would find by now. What an earlier try has only begun is
 * run again, and each of its calls is made once.
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
	// Files would not outlive the execution's data.
	if (!hasFiles(records)) write({ value: records });
	return records;
}
