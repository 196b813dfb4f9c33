import { callOnce } from '../http/call-once';
import type { Outcome } from '../http/call-once';
import type { Read } from '../http/call-result';
import { keyOfCall } from '../http/idempotency-key';
import type { Journal, JournalLine, Task } from '../http/journal';
import type { HttpRequest } from '../http/request';
import { hasFiles } from '../values/files';
import type { Execution } from './execution';
import type { Records } from './operation';
import { sendWithRetries } from './send-with-retries';

/** The journal line of a task's call. */
export const lineOf = ({ journal }: Execution, task: Task, request: HttpRequest): JournalLine =>
	journal.line(task, `${request.method} ${request.journalKey ?? request.path}`);

/** Makes a call that must not be executed twice. */
export async function makeOnce<T>(
	execution: Execution,
	line: JournalLine,
	request: HttpRequest,
	read: Read<T>,
): Promise<Outcome<T>> {
	const newKey = () => keyOfCall(execution.context, execution.journal, line);
	return await callOnce(
		line,
		request,
		newKey,
		async (keyed, onAmbiguous) => {
			await execution.pauses.whileTyping(request.typingMs);
			return await execution.pauses.between(request.pause, async () =>
				sendWithRetries(execution, keyed, onAmbiguous),
			);
		},
		read,
	);
}

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
