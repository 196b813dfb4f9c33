import type { IDataObject } from 'n8n-workflow';
import { ExplainedError } from '../shared/http/explained-error';
import { labelOf, matchByLabel } from '../shared/action/list-labels';
import { listSearch } from '../shared/action/list-search';
import { loadOptions } from '../shared/action/load-options';
import type { ListSource, EditorValues } from '../shared/action/list-search';
import { readAddress } from '../shared/whatsapp/address';
import { path } from '../shared/http/path';
import { chatName } from './chat-name';
import { pagedList, wholeList } from './responses';
import { flowEngine } from './gateway';

const contacts: ListSource = {
	request: (_, values) => ({
		method: 'POST',
		path: path`/chat/findContacts/${accountOf(values)}`,
		readOnly: true,
		body: { where: {} },
	}),
	list: pagedList,
	...matchByLabel(chatLabel, ({ remoteJid }) => readAddress(remoteJid)?.kind === 'person'),
	value: ({ remoteJid }) => String(remoteJid),
};

const groups: ListSource = {
	request: (_, values) => ({
		method: 'GET',
		path: path`/group/fetchAllGroups/${accountOf(values)}`,
		query: { getParticipants: 'false' },
	}),
	list: wholeList,
	...matchByLabel(({ subject }) => String(subject ?? '')),
};

/** The search methods of the node's resource locators. */
export const listSearchMethods = {
	/** The instances that the API key has access to. */
	accounts: listSearch(flowEngine, {
		request: () => ({ method: 'GET', path: path`/instance/fetchInstances` }),
		list: wholeList,
		...matchByLabel(({ name, ownerJid, connectionStatus }) =>
			labelOf(name, readAddress(ownerJid)?.phone, connectionStatus !== 'open' && 'not connected'),
		),
		value: ({ name }) => String(name),
	}),
	chats: listSearch(flowEngine, {
		request: (_, values) => ({
			method: 'POST',
			path: path`/chat/findChats/${accountOf(values)}`,
			readOnly: true,
			body: {},
		}),
		list: wholeList,
		...matchByLabel(chatLabel),
		value: ({ remoteJid }) => String(remoteJid),
	}),
	contacts: listSearch(flowEngine, contacts),
	groups: listSearch(flowEngine, groups),
	recipients: listSearch(flowEngine, groups, contacts),
};

/** The methods of the trigger's dropdowns. */
export const loadOptionsMethods = { groups: loadOptions(listSearchMethods.groups) };

function accountOf(values: EditorValues): string {
	const account = values.parameter('account') || values.credentialField('numberId');
	if (account) return account;
	throw new ExplainedError(
		"Select a 'WhatsApp Account' first",
		'The credential has no Instance Name or Number ID, so select one here.',
	);
}

function chatLabel(chat: IDataObject): string {
	return labelOf(chatName(chat), readAddress(chat.remoteJid)?.phone ?? chat.remoteJid);
}
