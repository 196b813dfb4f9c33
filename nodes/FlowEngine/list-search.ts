import type { IDataObject } from 'n8n-workflow';
import { asText } from '../shared/values/json';
import { ExplainedError } from '../shared/http/explained-error';
import { listSearch } from '../shared/action/list-search';
import type { Choice, Given } from '../shared/action/list-search';
import { readAddress } from '../shared/whatsapp/address';
import { path } from '../shared/http/path';
import { pagedList, wholeList } from './responses';
import { flowEngine } from './gateway';

/** What the node's locators offer. */
export const choices = {
	/** Those that the API key is good for. */
	numbers: listSearch(flowEngine, {
		request: () => ({ method: 'GET', path: path`/instance/fetchInstances` }),
		list: wholeList,
		...labelled(({ name, ownerJid, connectionStatus }) =>
			named(name, readAddress(ownerJid)?.phone, connectionStatus !== 'open' && 'not connected'),
		),
		value: ({ name }) => String(name),
	}),
	chats: listSearch(flowEngine, {
		request: (_, given) => ({
			method: 'POST',
			path: path`/chat/findChats/${numberOf(given)}`,
			repeatable: true,
			body: {},
		}),
		list: wholeList,
		...labelled(correspondent),
		value: ({ remoteJid }) => String(remoteJid),
	}),
	contacts: listSearch(flowEngine, {
		request: (_, given) => ({
			method: 'POST',
			path: path`/chat/findContacts/${numberOf(given)}`,
			repeatable: true,
			body: { where: {} },
		}),
		list: pagedList,
		...labelled(correspondent, ({ remoteJid }) => readAddress(remoteJid)?.kind === 'person'),
		value: ({ remoteJid }) => String(remoteJid),
	}),
	groups: listSearch(flowEngine, {
		request: (_, given) => ({
			method: 'GET',
			path: path`/group/fetchAllGroups/${numberOf(given)}`,
			query: { getParticipants: 'false' },
		}),
		list: wholeList,
		...labelled(({ subject }) => String(subject ?? '')),
	}),
};

function numberOf(given: Given): string {
	const number = given.parameter('instance') || given.setting('numberId');
	if (number) return number;
	throw new ExplainedError(
		"Choose the 'Number' first",
		'The credential names none: its key is for the whole server.',
	);
}

/** Offers the records by what the user sees of them. */
function labelled(
	label: Choice['label'],
	isOffered: (record: IDataObject) => boolean = () => true,
): Pick<Choice, 'label' | 'fits'> {
	return {
		label,
		fits: (record, search) =>
			isOffered(record) && label(record).toLowerCase().includes(search.toLowerCase()),
	};
}

function correspondent({ pushName, remoteJid }: IDataObject): string {
	return named(pushName, readAddress(remoteJid)?.phone ?? remoteJid);
}

/** A name with what tells it from others of that name. */
function named(name: unknown, ...more: unknown[]): string {
	const behind = more.map(asText).filter(Boolean).join(', ');
	const title = asText(name);
	return title && behind ? `${title} (${behind})` : title || behind;
}
