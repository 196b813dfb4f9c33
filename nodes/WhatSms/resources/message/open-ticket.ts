import type { GatewayApi } from '../../../shared/action/operation';
import { path } from '../../../shared/http/path';
import { readRecord } from '../../responses';
import { post } from '../../undocumented';
import { findContact } from '../contact/find';
import { findTicket } from '../ticket/find';

interface New {
	/** The name of a new contact; by default its number. */
	readonly contactName?: string | undefined;
	/** More fields of a new ticket. */
	readonly forTicket?: object;
}

/** The open or pending ticket of a number on a channel, and its contact: new ones if there are none. */
export async function openTicket(
	api: GatewayApi,
	number: string,
	channel: string,
	{ contactName, forTicket = {} }: New = {},
) {
	const contact = await findOrCreateContact(api, number, contactName || number);
	const ticket = await findOrCreateTicket(api, contact.id, channel, forTicket);
	return { contact, ticket };
}

interface Found {
	id: string;
	isNew: boolean;
}

async function findOrCreateContact(api: GatewayApi, number: string, name: string): Promise<Found> {
	const found = await findContact(api, number);
	if (found) return { id: String(found.id), isNew: false };
	const request = post({ path: path`/contacts`, body: { name, number } });
	const { id } = await api.call(request, readRecord('contact'));
	return { id: String(id), isNew: true };
}

async function findOrCreateTicket(
	api: GatewayApi,
	contactId: string,
	channel: string,
	more: object,
): Promise<Found> {
	const found = await findTicket(api, contactId, channel);
	if (found) return { id: String(found.id), isNew: false };
	const body = { contactId, channel, ...more };
	const request = {
		...post({ path: path`/tickets`, body }),
		journalKey: path`/tickets/${channel}`,
	};
	const { id } = await api.call(request, readRecord('ticket'));
	return { id: String(id), isNew: true };
}
