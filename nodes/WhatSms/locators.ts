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
