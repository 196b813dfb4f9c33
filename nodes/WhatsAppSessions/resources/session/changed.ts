import type { IDataObject } from 'n8n-workflow';
import { acknowledged, session } from '../../responses';

/** A session as the answer to a change shows it, if it does; undefined if the answer is no yes. */
export function changed(body: unknown, sessionId: string): IDataObject | undefined {
	const found = acknowledged('session')(body);
	return found && session({ ...found, id: sessionId });
}
