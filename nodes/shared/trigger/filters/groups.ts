import { readAddress } from '../../whatsapp/address';
import { groupJid } from '../../whatsapp/id-formats';
import type { Filter } from '../trigger-gateway';
import { isListed, problemWithList } from './chat-list';

const LABEL = 'Group Names or IDs';

/** Of groups, only those on a list. Requires the trigger's `loadOptions` method `groups`. */
export const groups: Filter = {
	field: {
		displayName: LABEL,
		name: 'groups',
		type: 'multiOptions',
		typeOptions: { loadOptionsMethod: 'groups' },
		default: [],
		description:
			'The only groups whose messages start the workflow; direct chats still do. Choose from the list, or specify IDs using an <a href="https://docs.n8n.io/code/expressions/">expression</a>.',
	},
	matches(event, value, _, { chats }) {
		if (readAddress(event.chatId)?.kind !== 'group') return true;
		return isListed(event, value) || (chats !== undefined && isListed(event, chats));
	},
	problem: (value) => problemWithList(LABEL, groupJid, value),
};
