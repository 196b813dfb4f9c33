import type { HttpRequest } from '../../../shared/http/request';
import { path } from '../../../shared/http/path';
import { jidOf } from '../../../shared/whatsapp/people';

interface Filters {
	chatId?: string;
	messageId?: string;
	author?: 'own' | 'others';
	/** ISO 8601, both. */
	after?: string;
	before?: string;
}

/** The server keeps times as seconds in 32 bits. */
const FIRST = '1970-01-01T00:00:00.000Z';
const LAST = '2038-01-01T00:00:00.000Z';

/** Asks for saved messages. A time counts only with both ends, `fromMe` only if it is true (observed). */
export function findMessages(
	instance: string,
	{ chatId, messageId, author, after, before }: Filters,
): HttpRequest {
	const key = {
		...(messageId && { id: messageId }),
		...(chatId && { remoteJid: jidOf(chatId) }),
		...(author === 'own' && { fromMe: true }),
	};
	const time = { gte: after ?? FIRST, lte: before ?? LAST };
	return {
		method: 'POST',
		path: path`/chat/findMessages/${instance}`,
		readOnly: true,
		body: {
			where: {
				...(Object.keys(key).length > 0 && { key }),
				...((after || before) && { messageTimestamp: time }),
			},
		},
	};
}
