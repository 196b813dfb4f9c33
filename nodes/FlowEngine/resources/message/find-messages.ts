import type { HttpRequest } from '../../../shared/http/request';
import { path } from '../../../shared/http/path';
import { jidOf } from '../../../shared/whatsapp/people';

export interface Filters {
	chatId?: string | undefined;
	messageId?: string;
	author?: 'own' | 'others';
	/** ISO 8601, as is `before`. */
	after?: string;
	before?: string;
}

interface HiddenChat {
	/** The phone number of a person whose chat is saved under a hidden ID (@lid). */
	phoneOfHidden?: string;
}

/** The server stores times as 32-bit seconds. */
const FIRST = '1970-01-01T00:00:00.000Z';
const LAST = '2038-01-01T00:00:00.000Z';

/** Requests saved messages. The server ignores a time range without both ends, and `fromMe: false` (observed). */
export function findMessages(
	account: string,
	{ chatId, phoneOfHidden, messageId, author, after, before }: Filters & HiddenChat,
): HttpRequest {
	const key = {
		...(messageId && { id: messageId }),
		...(chatId && { remoteJid: jidOf(chatId) }),
		...(phoneOfHidden && { remoteJidAlt: jidOf(phoneOfHidden) }),
		...(author === 'own' && { fromMe: true }),
	};
	const time = { gte: after ?? FIRST, lte: before ?? LAST };
	return {
		method: 'POST',
		path: path`/chat/findMessages/${account}`,
		readOnly: true,
		body: {
			where: {
				...(Object.keys(key).length > 0 && { key }),
				...((after || before) && { messageTimestamp: time }),
			},
		},
	};
}
