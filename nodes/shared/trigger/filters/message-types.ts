import { MESSAGE_TYPES, USUAL_MESSAGE_TYPES } from '../../message/message-types';
import type { Filter } from '../trigger-gateway';

/** What a message can be. */
export const messageTypes: Filter = {
	field: {
		displayName: 'Message Types',
		name: 'messageTypes',
		type: 'multiOptions',
		default: [...USUAL_MESSAGE_TYPES],
		description:
			'Which message types start the workflow. Without this filter: all except Album, Live Location, Reaction, Sticker Pack, and Unknown.',
		options: MESSAGE_TYPES.map((type) => ({ ...type })),
	},
	usual: () => USUAL_MESSAGE_TYPES,
	matches: ({ messageType }, value) =>
		messageType === undefined || (Array.isArray(value) && value.includes(messageType)),
};
