import { uuid } from '../shared/values/formats';
import type { Field } from '../shared/fields/field';

interface Picker {
	/** The search method in list-search.ts. */
	method: string;
	placeholder: string;
	hint?: string;
	searchable: boolean;
}

/** A resource locator with From List and By ID. */
const recordLocator = ({ method, placeholder, hint, searchable }: Picker) =>
	({
		type: 'resourceLocator',
		default: { mode: 'list', value: '' },
		format: uuid,
		modes: [
			{
				displayName: 'From List',
				name: 'list',
				type: 'list',
				placeholder,
				...(hint && { hint }),
				typeOptions: { searchListMethod: method, searchable },
			},
			{
				displayName: 'By ID',
				name: 'id',
				type: 'string',
				placeholder: 'e.g. 3fa85f64-5717-4562-b3fc-2c963f66afa6',
			},
		],
	}) as const;

export const ticketId = {
	displayName: 'Ticket',
	name: 'ticketId',
	required: true,
	description: 'The conversation with a contact. A trigger puts its ID out as ticketId.',
	...recordLocator({
		method: 'recentOpenTickets',
		placeholder: 'Choose one of the recent open tickets',
		hint: 'The recent open tickets. For any other one, choose By ID.',
		searchable: false,
	}),
} as const satisfies Field;

/** For filters; optional. */
export const contactFilter = {
	displayName: 'Contact',
	name: 'contactId',
	description: 'Only the tickets of this contact',
	...recordLocator({
		method: 'contacts',
		placeholder: 'Choose a contact',
		searchable: true,
	}),
} as const satisfies Field;

export const contactId = {
	...contactFilter,
	required: true,
	description: 'The person or company at the other end. A trigger puts its ID out as contactId.',
} as const satisfies Field;

export const agentId = {
	displayName: 'AI Agent',
	name: 'agentId',
	required: true,
	description: 'The AI agent that answers instead of a person. You set it up in WhatSMS.',
	...recordLocator({
		method: 'aiAgents',
		placeholder: 'Choose an AI agent',
		searchable: true,
	}),
} as const satisfies Field;
