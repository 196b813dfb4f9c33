import { readAddress } from '../../whatsapp/address';
import type { Filter } from '../trigger-gateway';

const USUAL_KINDS = ['person', 'group'];

/** Where something happened. */
export const chatKinds: Filter = {
	field: {
		displayName: 'Chat Types',
		name: 'chatKinds',
		type: 'multiOptions',
		default: [...USUAL_KINDS],
		description:
			'Which types of chats start the workflow. Without this filter: direct chats and groups.',
		options: [
			{
				name: 'Broadcast or Status',
				value: 'broadcast',
				description: 'A broadcast message or status update of a contact',
			},
			{ name: 'Channel', value: 'newsletter', description: 'A post in a channel' },
			{ name: 'Direct', value: 'person', description: 'A one-to-one chat' },
			{ name: 'Group', value: 'group' },
		],
	},
	matches(event, value = USUAL_KINDS, { chatOf }) {
		const kind = readAddress(chatOf?.(event) ?? event.chatId)?.kind;
		return kind === undefined || (Array.isArray(value) && value.includes(kind));
	},
};
