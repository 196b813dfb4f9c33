import type { IDataObject } from 'n8n-workflow';
import { labelOf, matchByLabel } from '../shared/action/list-labels';
import type { ListSource } from '../shared/action/list-search';
import { inParallel } from '../shared/http/concurrency';
import { path } from '../shared/http/path';
import type { Path } from '../shared/http/path';
import type { Listing } from '../shared/http/paging';
import { asObject, asText } from '../shared/values/json';
import { fixedPagesOf, listOf, readRecord } from './responses';

/*
 * Queues, agents, connections, and contact groups: the API has no list of them, so these are the ones that
 * tickets, contacts, and campaigns refer to. The docs (https://whatsms.pt/en/docs) show `user` and `queue` of
 * a single ticket; that others are shown, too, and under which names, is assumed after Whaticket.
 */

/** The fields that may hold a record, `{id, name}`, or with "Id" at the end, its ID. */
const NAMES = {
	queue: ['queue'],
	agent: ['user'],
	connection: ['whatsapp', 'connection'],
	contactGroup: ['contactGroup', 'contactList'],
};

type Kind = keyof typeof NAMES;

/** Of so many tickets, the newest, what the list does not show is looked up. */
const MOST_TICKETS = 20;
const LOOK_UPS_AT_A_TIME = 5;

export const inTickets = (kind: Kind): ListSource => ({
	...references(kind, path`/tickets`, listOf('tickets')),
	async complete(tickets, ask) {
		const completed = [...tickets];
		await inParallel(Math.min(tickets.length, MOST_TICKETS), LOOK_UPS_AT_A_TIME, async (index) => {
			const ticket = tickets[index] ?? {};
			if (hasReference(kind, ticket)) return;
			const request = { method: 'GET', path: path`/tickets/${String(ticket.id)}` } as const;
			completed[index] = await ask(request, readRecord('ticket')).catch(() => ticket);
		});
		return completed;
	},
});

export const inContacts = (kind: Kind): ListSource =>
	references(kind, path`/contacts`, listOf('contacts'));

export const inCampaigns = (kind: Kind): ListSource =>
	references(kind, path`/campaigns`, fixedPagesOf('campaigns'));

/** One page of a list: what its records refer to. */
function references(kind: Kind, from: Path, list: Listing): ListSource {
	const label = (record: IDataObject) => {
		const { id, name } = referenceIn(kind, record);
		return labelOf(name ?? id);
	};
	return {
		request: () => ({ method: 'GET', path: from }),
		list,
		...matchByLabel(label, (record) => referenceIn(kind, record).id !== undefined),
		value: (record) => referenceIn(kind, record).id ?? '',
		isOnePage: true,
	};
}

/** Whether a record shows it, be it that there is none. */
const hasReference = (kind: Kind, record: IDataObject): boolean =>
	NAMES[kind].some((name) => name in record || `${name}Id` in record);

function referenceIn(kind: Kind, record: IDataObject): { id?: string; name?: unknown } {
	for (const field of NAMES[kind]) {
		const { id = record[`${field}Id`], name } = asObject(record[field]);
		const text = asText(id);
		if (text) return { id: text, name };
	}
	return {};
}
