import type { IDataObject } from 'n8n-workflow';
import type { GatewayApi } from '../../../shared/action/operation';
import { path } from '../../../shared/http/path';
import type { Path } from '../../../shared/http/path';
import type { HttpRequest } from '../../../shared/http/request';
import { msBeforePart } from '../../../shared/text/typing';
import type { TypingSpeed } from '../../../shared/text/typing';
import { readSentMessage } from './read-sent-message';

/** Sends one message after the other in a ticket, and puts out what became of the last. */
export async function deliver(
	api: GatewayApi,
	ticketId: string,
	bodies: readonly IDataObject[],
	typingSpeed?: TypingSpeed,
	journalKey?: Path,
): Promise<IDataObject> {
	const records: IDataObject[] = [];
	for (const [part, body] of bodies.entries()) {
		const request: HttpRequest = {
			method: 'POST',
			path: path`/tickets/${ticketId}/messages`,
			body,
			typingMs: msBeforePart(String(body.body), part, typingSpeed),
		};
		records.push(
			await api.call({ ...request, ...(journalKey && { journalKey }) }, readSentMessage),
		);
	}
	const messageIds = records.map(({ messageId }) => messageId);
	return { ...records.at(-1), ...(records.length > 1 && { messageIds }) };
}
