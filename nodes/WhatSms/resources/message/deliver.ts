import type { IDataObject } from 'n8n-workflow';
import type { GatewayApi } from '../../../shared/action/operation';
import { sendParts } from '../../../shared/action/send-parts';
import { path } from '../../../shared/http/path';
import type { Path } from '../../../shared/http/path';
import type { HttpRequest } from '../../../shared/http/request';
import { msBeforePart } from '../../../shared/text/typing';
import type { TypingSpeed } from '../../../shared/text/typing';
import { readRecord, statusOf } from '../../responses';
import type { Content } from '../../content/contents';

/** Sends one message after the other in a ticket, and puts out what became of the last. */
export async function deliver(
	api: GatewayApi,
	ticketId: string,
	contents: readonly Content[],
	typingSpeed?: TypingSpeed,
	journalKey?: Path,
): Promise<IDataObject> {
	const requestOf = (body: IDataObject): HttpRequest => ({
		method: 'POST',
		path: path`/tickets/${ticketId}/messages`,
		body,
		...(journalKey && { journalKey }),
	});
	const requests = contents.map(({ body, ifRefused }, part) => ({
		...requestOf(body),
		ifRefused: ifRefused && requestOf(ifRefused),
		typingMs: msBeforePart(String(body.body), part, typingSpeed),
	}));
	return await sendParts(api, requests, readSentMessage);
}

/** Flattens the response to a send, so that it fits a table row; undefined if it has no message. */
export function readSentMessage(body: unknown) {
	const message = readRecord('message')(body);
	return (
		message && {
			messageId: message.id,
			status: statusOf(message.ack),
			text: message.body,
			sentAt: message.createdAt,
		}
	);
}
