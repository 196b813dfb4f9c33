import type { IDataObject } from 'n8n-workflow';
import { asText } from '../shared/values/json';
import { ExplainedError } from '../shared/http/explained-error';
import { listSearch } from '../shared/action/list-search';
import type { ListSource, EditorValues } from '../shared/action/list-search';
import { readAddress } from '../shared/whatsapp/address';
import { path } from '../shared/http/path';
import { pagedList, wholeList } from './responses';
import { flowEngine } from './gateway';

/** What the node's locators offer. */
export const listSearchMethods = {
	/** Those that the API key is good for. */
	numbers: listSearch(flowEngine, {
		request: () => ({ method: 'GET', path: path`/instance/fetchInstances` }),
		list: wholeList,
		...matchByLabel(({ name, ownerJid, connectionStatus }) =>
			labelOf(name, readAddress(ownerJid)?.phone, connectionStatus !== 'open' && 'not connected'),
		),
		value: ({ name }) => String(name),
	}),
	chats: listSearch(flowEngine, {
		request: (_, given) => ({
			method: 'POST',
			path: path`/chat/findChats/${numberOf(given)}`,
			readOnly: true,
			body: {},
		}),
		list: wholeList,
		...matchByLabel(chatLabel),
		value: ({ remoteJid }) => String(remoteJid),
	}),
	contacts: listSearch(flowEngine, {
		request: (_, given) => ({
			method: 'POST',
			path: path`/chat/findContacts/${numberOf(given)}`,
			readOnly: true,
			body: { where: {} },
		}),
		list: pagedList,
		...matchByLabel(chatLabel, ({ remoteJid }) => readAddress(remoteJid)?.kind === 'person'),
		value: ({ remoteJid }) => String(remoteJid),
	}),
	groups: listSearch(flowEngine, {
		request: (_, given) => ({
			method: 'GET',
			path: path`/group/fetchAllGroups/${numberOf(given)}`,
			query: { getParticipants: 'false' },
		}),
		list: wholeList,
		...matchByLabel(({ subject }) => String(subject ?? '')),
	}),
};

function numberOf(given: EditorValues): string {
	const number = given.parameter('instance') || given.credentialField('numberId');
	if (number) return number;
	throw new ExplainedError(
		"Choose the 'Number' first",
		'The credential names none: its key is for the whole server.',
	);
}

/** Offers the records by what the user sees of them. */
function matchByLabel(
	label: ListSource['label'],
	isOffered: (record: IDataObject) => boolean = () => true,
): Pick<ListSource, 'label' | 'matches'> {
	return {
		label,
		matches: (record, search) =>
			isOffered(record) && label(record).toLowerCase().includes(search.toLowerCase()),
	};
}

function chatLabel({ pushName, remoteJid }: IDataObject): string {
	return labelOf(pushName, readAddress(remoteJid)?.phone ?? remoteJid);
}

/** A name with what tells it from others of that name. */
function labelOf(name: unknown, ...more: unknown[]): string {
	const behind = more.map(asText).filter(Boolean).join(', ');
	const title = asText(name);
	return title && behind ? `${title} (${behind})` : title || behind;
}
