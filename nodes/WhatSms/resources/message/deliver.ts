import type { IDataObject } from 'n8n-workflow';
import type { Port } from '../../../shared/action/operation';
import { path } from '../../../shared/http/path';
import type { Path } from '../../../shared/http/path';
import { sent } from './sent';

/** Sends one message after the other in a ticket, and puts out what became of the last. */
export async function deliver(
	port: Port,
	ticketId: string,
	bodies: readonly IDataObject[],
	knownAs?: Path,
): Promise<IDataObject> {
	const records: IDataObject[] = [];
	for (const body of bodies) {
		const request = { method: 'POST', path: path`/tickets/${ticketId}/messages`, body } as const;
		records.push(await port.call({ ...request, ...(knownAs && { knownAs }) }, sent));
	}
	const messageIds = records.map(({ messageId }) => messageId);
	return { ...records.at(-1), ...(records.length > 1 && { messageIds }) };
}
