import { byId, fromList } from '../shared/fields/locator-modes';
import type { Field } from '../shared/fields/field';
import { uuid } from '../shared/values/formats';

/** A record from a list or by its ID. */
const recordLocator = (list: ReturnType<typeof fromList>) =>
	({
		type: 'resourceLocator',
		default: { mode: 'list', value: '' },
		format: uuid,
		modes: [list, byId('e.g. 3fa85f64-5717-4562-b3fc-2c963f66afa6')],
	}) as const;

export const ticketId = {
	displayName: 'Ticket',
	name: 'ticketId',
	required: true,
	description: "The ticket to use. The trigger outputs its ID as 'ticketId'.",
	...recordLocator(
		fromList('recentOpenTickets', 'Select a recent open ticket', {
			hint: 'Only lists recent open tickets. For others, use By ID.',
			searchable: false,
		}),
	),
} as const satisfies Field;

/** A ticket: left empty, that of the message or event that started the workflow. */
export const startingTicket = {
	...ticketId,
	...recordLocator(
		fromList('recentOpenTickets', 'Ticket that started the workflow', {
			hint: 'Only lists recent open tickets. For others, use By ID.',
			searchable: false,
		}),
	),
	description: 'The ticket to use. Leave empty to use the ticket that started the workflow.',
	fromMessage: { which: 'received', properties: { ticketId: 'ticketId' } },
} as const satisfies Field;

/** For filters; optional. */
export const contactFilter = {
	displayName: 'Contact',
	name: 'contactId',
	description: 'Only return tickets of this contact',
	...recordLocator(fromList('contacts', 'Select a contact')),
} as const satisfies Field;

export const contactId = {
	...contactFilter,
	required: true,
	description: "The contact to use. The trigger outputs its ID as 'contactId'.",
} as const satisfies Field;

export const agentId = {
	displayName: 'AI Agent',
	name: 'agentId',
	required: true,
	description: 'The AI agent to assign. Set up AI agents in WhatSMS.',
	...recordLocator(fromList('aiAgents', 'Select an AI agent')),
} as const satisfies Field;

/** From what was seen: the API has no lists of these. */
const seenLocator = (list: string, placeholder: string, hint: string) =>
	recordLocator(fromList(list, placeholder, { hint, searchable: false }));

export const userId = {
	displayName: 'Agent',
	name: 'userId',
	description: 'The team member assigned to the ticket',
	...seenLocator(
		'agents',
		'Select an agent',
		'Only lists agents of recent tickets. For others, use By ID.',
	),
} as const satisfies Field;

export const queueId = {
	displayName: 'Queue',
	name: 'queueId',
	description: 'The queue to move the ticket to',
	...seenLocator(
		'queues',
		'Select a queue',
		'Only lists queues of recent tickets. For others, use By ID.',
	),
} as const satisfies Field;

export const whatsappId = {
	displayName: 'WhatsApp Connection',
	name: 'whatsappId',
	description: 'Which of your WhatsApp numbers to send from',
	...seenLocator(
		'connections',
		'Select a connection',
		"Only lists connections that recent tickets, contacts, or campaigns show. WhatSMS doesn't document that they do: if the list is empty, use By ID. You'll find the ID in WhatSMS.",
	),
} as const satisfies Field;

export const contactGroupId = {
	displayName: 'Contact Group',
	name: 'contactGroupId',
	required: true,
	description: 'The contacts that get the message',
	...seenLocator(
		'contactGroups',
		'Select a contact group',
		"Only lists groups that recent campaigns or contacts show. WhatSMS doesn't document that they do: if the list is empty, use By ID. You'll find the ID in WhatSMS.",
	),
} as const satisfies Field;
