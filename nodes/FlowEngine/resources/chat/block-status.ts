import { asObject } from '../../../shared/values/json';
import type { HttpRequest } from '../../../shared/http/request';
import { path } from '../../../shared/http/path';
import { jidOf } from '../../../shared/whatsapp/people';

interface Whom {
	readonly account: string;
	readonly contactId: string;
}

/** The request that blocks or unblocks a contact. */
export const blockRequest =
	(status: 'block' | 'unblock') =>
	({ account, contactId }: Whom): HttpRequest => ({
		method: 'POST',
		path: path`/chat/updateBlockStatus/${account}`,
		idempotent: true,
		body: { number: contactId, status },
	});

export const blockOutput =
	(isBlocked: boolean) =>
	(body: unknown, { account, contactId }: Whom) =>
		asObject(body).block === 'success'
			? { chatId: jidOf(contactId), isBlocked, account }
			: undefined;
