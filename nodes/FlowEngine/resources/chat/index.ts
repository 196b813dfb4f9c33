import type { Resource } from '../../../shared/action/operation';
import { archive } from './archive';
import { block } from './block';
import { checkOnWhatsApp } from './checkOnWhatsApp';
import { getAll } from './getAll';
import { getProfilePicture } from './getProfilePicture';
import { markRead } from './markRead';
import { markUnread } from './markUnread';
import { sendPresence } from './sendPresence';
import { unblock } from './unblock';

export const chat: Resource = {
	name: 'Chat',
	value: 'chat',
	description: 'Chats with people and groups',
	operations: [
		getAll,
		checkOnWhatsApp,
		markRead,
		markUnread,
		archive,
		sendPresence,
		getProfilePicture,
		block,
		unblock,
	],
};
