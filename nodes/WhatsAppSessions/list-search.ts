import type { IDataObject } from 'n8n-workflow';
import { asText } from '../shared/values/json';
import { labelOf, matchByLabel } from '../shared/action/list-labels';
import { listSearch } from '../shared/action/list-search';
import { loadOptions } from '../shared/action/load-options';
import type { ListSource } from '../shared/action/list-search';
import { readAddress } from '../shared/whatsapp/address';
import type { Path } from '../shared/http/path';
import { path } from '../shared/http/path';
import { idOf, wholeList } from './responses';
import { whatsAppSessions } from './gateway';

const contacts = source(path`/contacts`, phoneIn, (contact) =>
	labelOf(contact.name ?? contact.fullName ?? contact.pushName, phoneIn(contact)),
);

const groups = source(path`/groups`, groupIn, ({ subject, name }) => labelOf(subject ?? name));

/** The search methods of the node's resource locators. The docs describe no search, so they filter whole lists. */
export const listSearchMethods = {
	sessions: listSearch(
		whatsAppSessions,
		source(path`/whatsapp-sessions`, idOf, ({ name, phoneNumber, status }) =>
			labelOf(name, phoneNumber, asText(status)?.toLowerCase()),
		),
	),
	contacts: listSearch(whatsAppSessions, contacts),
	groups: listSearch(whatsAppSessions, groups),
	recipients: listSearch(whatsAppSessions, groups, contacts),
};

/** The methods of the trigger's dropdowns. */
export const loadOptionsMethods = { groups: loadOptions(listSearchMethods.groups) };

/** Leaves out records without a value, which cannot be selected. */
function source(
	from: Path,
	value: (record: IDataObject) => string | undefined,
	label: ListSource['label'],
): ListSource {
	return {
		request: () => ({ method: 'GET', path: from }),
		list: wholeList,
		...matchByLabel(label, (record) => value(record) !== undefined),
		value: (record) => value(record) ?? '',
	};
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
