import type { IDataObject } from 'n8n-workflow';
import { readAcknowledgement, omitKeys } from '../../responses';

/** The changed session, with whatever fields the response has; undefined if the response is an error. */
export function readChangedSession(body: unknown, sessionId: string): IDataObject | undefined {
	const found = readAcknowledgement('session')(body);
	return found && omitKeys({ ...found, id: sessionId });
}
