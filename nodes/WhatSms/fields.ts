import type { Field } from '../shared/operation';
import { uuid } from '../shared/formats';

export const ticketId = {
	displayName: 'Ticket',
	name: 'ticketId',
	type: 'resourceLocator',
	default: { mode: 'id', value: '' },
	required: true,
	format: uuid,
	description: 'The conversation with a contact',
	modes: [
		{
			displayName: 'By ID',
			name: 'id',
			type: 'string',
			placeholder: 'e.g. 3fa85f64-5717-4562-b3fc-2c963f66afa6',
		},
	],
} as const satisfies Field;
