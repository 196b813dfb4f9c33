import type { Field } from '../shared/fields/field';
import { byId, fromList } from '../shared/fields/locator-modes';
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
			fromList(searchListMethod, placeholder, { hint, searchable: false }),
			byId('e.g. 9dd15ee1-3d3c-44e1-9dd2-8ec6547e7e20'),
		],
	}) as const satisfies Field;

export const recentMessage = {
	...messageLocator(
		'recentMessages',
		'Select a recent message',
		'Only lists recent messages. For others, use By ID.',
	),
	description:
		"A message you sent. The Send operation and the trigger output its ID as 'messageId'.",
} as const satisfies Field;

export const failedMessage = {
	...messageLocator(
		'failedMessages',
		'Select a failed message',
		'Only lists recent failed messages. For others, use By ID.',
	),
	description:
		"A message that failed. The Send operation and the trigger output its ID as 'messageId'.",
} as const satisfies Field;
