import type { GatewayEvent } from '../../shared/trigger/event';
import { entriesIn, problemWithList } from '../../shared/trigger/filters/chat-list';
import type { Filter } from '../../shared/trigger/trigger-gateway';
import { asText } from '../../shared/values/json';
import { uuid } from '../../shared/values/formats';
import type { Format } from '../../shared/values/formats';
import { phone } from '../../shared/whatsapp/phone';
import { phoneKey } from '../../shared/whatsapp/same-phone';
import { ticketField } from '../events/records';
import { channel, ticketStatus } from '../fields';

/** A filter for one of a ticket's fields, which is looked up where an event with a ticket doesn't show it. */
const ticketFilter = (
	name: Parameters<typeof ticketField>[1],
	field: Filter['field'],
	more: Pick<Filter, 'problem'> = {},
): Filter => ({
	field,
	matches(event, value) {
		const own = ticketField(event, name);
		return own === undefined || (entriesIn(value) ?? []).includes(asText(own) ?? '');
	},
	needsLookUp: (event) => hasTicket(event) && ticketField(event, name) === undefined,
	...more,
});

const hasTicket = ({ ticketId }: GatewayEvent): boolean => asText(ticketId) !== undefined;

const channels = ticketFilter('channel', {
	displayName: 'Channels',
	name: 'channels',
	type: 'multiOptions',
	default: ['whatsapp'],
	options: channel.options.map((option) => ({ ...option })),
	description: 'Only tickets on these channels start the workflow',
});

const contactEntry: Format = {
	expects: 'phone numbers with country code, or contact IDs',
	read: (text) => uuid.read(text)?.toLowerCase() ?? phone.read(text),
};

const CONTACTS = 'Contacts';

const contacts: Filter = {
	field: {
		displayName: CONTACTS,
		name: 'contacts',
		type: 'string',
		typeOptions: { rows: 2 },
		default: '',
		placeholder: 'e.g. +351 910 000 000, 3fa85f64-5717-4562-b3fc-2c963f66afa6',
		description:
			'Only events of these contacts start the workflow. Enter phone numbers with country code, or contact IDs, separated by commas or line breaks.',
	},
	matches({ contactId, phone: number, fromMe }, value) {
		const own = [asText(contactId)?.toLowerCase(), phoneKey(asText(number) ?? '')].filter(Boolean);
		// No message, and about no contact: a campaign, say.
		if (own.length === 0) return fromMe === undefined;
		const entries = (entriesIn(value) ?? []).map((entry) => contactEntry.read(entry) ?? '');
		return entries.some((entry) => own.includes(entry) || own.includes(phoneKey(entry)));
	},
	problem: (value) => problemWithList(CONTACTS, contactEntry, value),
};

const QUEUES = 'Queue Names or IDs';

const queues = ticketFilter(
	'queueId',
	{
		displayName: QUEUES,
		name: 'queues',
		type: 'multiOptions',
		typeOptions: { loadOptionsMethod: 'queues' },
		default: [],
		description:
			'Only tickets in these queues start the workflow. The list has those of recent tickets. Choose from the list, or specify IDs using an <a href="https://docs.n8n.io/code/expressions/">expression</a>.',
	},
	{
		problem: (value) => problemWithList(QUEUES, { ...uuid, expects: 'IDs of queues' }, value),
	},
);

const ticketStatuses = ticketFilter('ticketStatus', {
	displayName: 'Ticket Statuses',
	name: 'ticketStatuses',
	type: 'multiOptions',
	default: ['open', 'pending'],
	options: ticketStatus.options.map((option) => ({ ...option })),
	description: 'Only tickets in these statuses start the workflow',
});

/** What keeps events from starting the workflow. */
export const FILTERS: readonly Filter[] = [channels, contacts, queues, ticketStatuses];
