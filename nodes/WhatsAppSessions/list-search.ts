import type { IDataObject } from 'n8n-workflow';
import { asText } from '../shared/values/json';
import { listSearch } from '../shared/action/list-search';
import type { ListSource } from '../shared/action/list-search';
import { readAddress } from '../shared/whatsapp/address';
import type { Path } from '../shared/http/path';
import { path } from '../shared/http/path';
import { idOf, wholeList } from './responses';
import { whatsAppSessions } from './gateway';

/** The search methods of the node's resource locators. The docs describe no search, so they filter whole lists. */
export const listSearchMethods = {
	sessions: searchList(path`/whatsapp-sessions`, idOf, ({ name, phoneNumber, status }) =>
		labelOf(name, phoneNumber, asText(status)?.toLowerCase()),
	),
	contacts: searchList(path`/contacts`, phoneIn, (contact) =>
		labelOf(contact.name ?? contact.fullName ?? contact.pushName, phoneIn(contact)),
	),
	groups: searchList(path`/groups`, groupIn, ({ subject, name }) => labelOf(subject ?? name)),
};

/** Leaves out records without a value, which cannot be selected. */
function searchList(
	from: Path,
	value: (record: IDataObject) => string | undefined,
	label: ListSource['label'],
) {
	return listSearch(whatsAppSessions, {
		request: () => ({ method: 'GET', path: from }),
		list: wholeList,
		matches: (record, search) =>
			value(record) !== undefined && label(record).toLowerCase().includes(search.toLowerCase()),
		label,
		value: (record) => value(record) ?? '',
	});
}

/** The ID of a group, under any of its possible field names. */
function groupIn({ id, jid, groupId }: IDataObject): string | undefined {
	return [id, jid, groupId].map((one) => readAddress(one)).find((one) => one?.kind === 'group')?.id;
}

/** The phone number of a contact, under any of its possible field names. A bare `id` may be any number. */
function phoneIn({ phone, phoneNumber, number, jid, id }: IDataObject): string | undefined {
	const ids = [jid, id].map(asText).filter((one) => one?.includes('@'));
	return [phone, phoneNumber, number, ...ids]
		.map((one) => readAddress(asText(one)?.replace(/^\+/, ''))?.phone)
		.find(Boolean);
}

/** A name, followed by details that distinguish it from others with the same name. */
function labelOf(name: unknown, ...more: unknown[]): string {
	const behind = more.map(asText).filter(Boolean).join(', ');
	const title = asText(name);
	return title && behind ? `${title} (${behind})` : title || behind;
}
