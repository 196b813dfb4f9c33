import type { Field } from '../shared/fields/field';
import { uuid } from '../shared/values/formats';

/** A message, from a list (see list-search.ts) or by its ID. */
const messageLocator = (searchListMethod: string, placeholder: string, hint: string) =>
	({
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
				placeholder,
				hint,
				typeOptions: { searchListMethod, searchable: false },
			},
			{
				displayName: 'By ID',
				name: 'id',
				type: 'string',
				placeholder: 'e.g. 9dd15ee1-3d3c-44e1-9dd2-8ec6547e7e20',
			},
		],
	}) as const satisfies Field;

export const recentMessage = {
	...messageLocator(
		'recentMessages',
		'Choose one of the recent messages',
		'The recent messages. For any other one, choose By ID.',
	),
	description: 'A message that you sent. Send and a trigger put its ID out as messageId.',
} as const satisfies Field;

export const failedMessage = {
	...messageLocator(
		'failedMessages',
		'Choose one of the failed messages',
		'The recent failed messages. For any other one, choose By ID.',
	),
	description: 'A message that failed. Send and a trigger put its ID out as messageId.',
} as const satisfies Field;
