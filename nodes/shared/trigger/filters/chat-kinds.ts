import type { IDataObject } from 'n8n-workflow';
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
			'Which types of chats start the workflow. Without this filter: direct chats, and groups if another filter names them. Events about a group itself always start it.',
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
	matches(event, value, { chatOf, groupEvents }, others) {
		if (groupEvents?.includes(event.event)) return true;
		const kind = readAddress(chatOf?.(event) ?? event.chatId)?.kind;
		const wanted = value === undefined ? kindsWithout(others) : value;
		return kind === undefined || (Array.isArray(wanted) && wanted.includes(kind));
	},
};

/** Where the user has not added this filter: whoever says which groups, or when, wants groups. */
const kindsWithout = ({ chats, groups, mentionedOnly }: IDataObject): readonly string[] =>
	chats !== undefined || groups !== undefined || isOn(mentionedOnly)
		? [...USUAL_KINDS, 'group']
		: USUAL_KINDS;
