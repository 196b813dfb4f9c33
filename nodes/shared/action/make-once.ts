import { callOnce } from '../http/call-once';
import type { Outcome } from '../http/call-once';
import type { Read } from '../http/call-result';
import { keyOfCall } from '../http/idempotency-key';
import type { JournalLine, Task } from '../http/journal';
import type { HttpRequest } from '../http/request';
import type { Execution } from './execution';
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
		async (keyed, onAmbiguous) =>
			await execution.pauses.between(request.pause, async () =>
				sendWithRetries(execution, keyed, onAmbiguous),
			),
		read,
	);
}
