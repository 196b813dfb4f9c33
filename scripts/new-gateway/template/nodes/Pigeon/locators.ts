import type { Field } from '../shared/fields/field';
import { uuid } from '../shared/values/formats';

/** A message, selected from a list (see list-search.ts) or by its ID. */
export const messageId = {
	displayName: 'Message',
	name: 'messageId',
	type: 'resourceLocator',
	default: { mode: 'list', value: '' },
	required: true,
	format: uuid,
	modes: [
		{
			displayName: 'From List',
			name: 'list',
			type: 'list',
			placeholder: 'Select a recent message',
			hint: 'The list has the recent messages. For an older one, select By ID.',
			typeOptions: { searchListMethod: 'recentMessages', searchable: false },
		},
		{
			displayName: 'By ID',
			name: 'id',
			type: 'string',
			placeholder: 'e.g. 3fa85f64-5717-4562-b3fc-2c963f66afa6',
		},
	],
	description: 'A message that you sent. Send and Reply return its ID as messageId.',
} as const satisfies Field;
