import type { Resource } from '../../../shared/action/operation';
import { deleteMessage } from './delete';
import { downloadMedia } from './downloadMedia';
import { edit } from './edit';
import { getAll } from './getAll';
import { react } from './react';
import { reply } from './reply';
import { send } from './send';
import { sendAndWait } from './sendAndWait';

export const message: Resource = {
	name: 'Message',
	value: 'message',
	description: 'Messages in chats and groups',
	operations: [send, reply, sendAndWait, react, edit, deleteMessage, getAll, downloadMedia],
};
