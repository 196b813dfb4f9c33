import { readAddress } from '../../whatsapp/address';
import type { Filter } from '../trigger-gateway';
import { isOn } from './mentioned-only';

const USUAL_KINDS = ['person'];

/** Where something happened. */
export const chatKinds: Filter = {
	field: {
		displayName: 'Chat Types',
		name: 'chatKinds',
		type: 'multiOptions',
		default: [...USUAL_KINDS],
		description:
			'Which types of chats start the workflow. Without this filter, messages do so in direct chats only, and in groups if another filter is about groups; other events do so in groups, too.',
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
	/** Whoever says which groups, or when, wants groups. */
	usual({ messageType }, { chats, groups, mentionedOnly }) {
		const isForGroups = chats !== undefined || groups !== undefined || isOn(mentionedOnly);
		return messageType === undefined || isForGroups ? [...USUAL_KINDS, 'group'] : USUAL_KINDS;
	},
	matches(event, value, { chatOf }) {
		const kind = readAddress(chatOf?.(event) ?? event.chatId)?.kind;
		return kind === undefined || (Array.isArray(value) && value.includes(kind));
	},
};
