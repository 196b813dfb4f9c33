import type { IDataObject } from 'n8n-workflow';
import { asObject } from '../shared/values/json';
import { listSearch } from '../shared/action/list-search';
import { loadOptions } from '../shared/action/load-options';
import { path } from '../shared/http/path';
import { listOf, wholeListOf } from './responses';
import { whatSms } from './gateway';
import { inCampaigns, inContacts, inTickets } from './references';
import { hasWords } from './resources/contact/has-words';
import { SEARCH, STATUS } from './undocumented';

const LONGEST_QUOTE = 40;

/** The search methods of the node's resource locators. */
export const listSearchMethods = {
	/** One page of recent tickets: the docs describe no search for tickets. */
	recentOpenTickets: listSearch(whatSms, {
		request: () => ({ method: 'GET', path: path`/tickets`, query: { [STATUS]: 'open' } }),
		list: listOf('tickets'),
		matches: ({ status }) => status === 'open',
		label: ({ contact, lastMessage }) => {
			const quote = String(lastMessage ?? '').slice(0, LONGEST_QUOTE);
			return [contactLabel(asObject(contact)), quote].filter((part) => part).join(': ');
		},
		isOnePage: true,
	}),
	contacts: listSearch(whatSms, {
		request: (search) => ({
			method: 'GET',
			path: path`/contacts`,
			...(search && { query: { [SEARCH]: search } }),
		}),
		list: listOf('contacts'),
		matches: hasWords,
		label: contactLabel,
	}),
	aiAgents: listSearch(whatSms, {
		request: () => ({ method: 'GET', path: path`/ai-agents` }),
		list: wholeListOf('agents'),
		matches: ({ name }, search) => String(name).toLowerCase().includes(search.toLowerCase()),
		label: ({ name, isActive }) => `${String(name)}${isActive === false ? ' (switched off)' : ''}`,
	}),
	queues: listSearch(whatSms, inTickets('queue')),
	agents: listSearch(whatSms, inTickets('agent')),
	connections: listSearch(
		whatSms,
		inTickets('connection'),
		inContacts('connection'),
		inCampaigns('connection'),
	),
	contactGroups: listSearch(whatSms, inCampaigns('contactGroup'), inContacts('contactGroup')),
};

/** The methods of the trigger's dropdowns. */
export const loadOptionsMethods = { queues: loadOptions(listSearchMethods.queues) };

function contactLabel({ name, number }: IDataObject): string {
	return name && name !== number ? `${String(name)} (${String(number)})` : String(number ?? '');
}
