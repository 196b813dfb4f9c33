import type { IDataObject } from 'n8n-workflow';
import { readAcknowledgement, omitKeys } from '../../responses';

/** A session as the answer to a change shows it, if it does; undefined if the answer is no yes. */
export function readChangedSession(body: unknown, sessionId: string): IDataObject | undefined {
	const found = readAcknowledgement('session')(body);
	return found && omitKeys({ ...found, id: sessionId });
}
