import { asObject } from '../../../shared/values/json';
import type { HttpRequest } from '../../../shared/http/request';
import { path } from '../../../shared/http/path';
import { jidOf } from '../../../shared/whatsapp/people';

interface Whom {
	readonly instance: string;
	readonly contactId: string;
}

/** The request that blocks or unblocks a contact. */
export const blockRequest =
	(status: 'block' | 'unblock') =>
	({ instance, contactId }: Whom): HttpRequest => ({
		method: 'POST',
		path: path`/chat/updateBlockStatus/${instance}`,
		idempotent: true,
		body: { number: contactId, status },
	});

export const blockOutput =
	(isBlocked: boolean) =>
	(body: unknown, { instance, contactId }: Whom) =>
		asObject(body).block === 'success'
			? { chatId: jidOf(contactId), isBlocked, instance }
			: undefined;
