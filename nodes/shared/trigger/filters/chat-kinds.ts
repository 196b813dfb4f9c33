import { readAddress } from '../../whatsapp/address';
import type { Filter } from '../trigger-gateway';

const USUAL_KINDS = ['person', 'group'];

/** Where something happened. */
export const chatKinds: Filter = {
	field: {
		displayName: 'Chat Kinds',
		name: 'chatKinds',
		type: 'multiOptions',
		default: [...USUAL_KINDS],
		description:
			'Which kinds of chats can start the workflow. Without this filter, only chats with one person and groups do.',
		options: [
			{
				name: 'Broadcast or Status',
				value: 'broadcast',
				description: 'What a contact sends to many at once, or posts as status',
			},
			{ name: 'Channel', value: 'newsletter', description: 'What a channel posts' },
			{ name: 'Direct', value: 'person', description: 'A chat with one person' },
			{ name: 'Group', value: 'group' },
		],
	},
	matches(event, value = USUAL_KINDS, { chatOf }) {
		const kind = readAddress(chatOf?.(event) ?? event.chatId)?.kind;
		return kind === undefined || (Array.isArray(value) && value.includes(kind));
	},
};
