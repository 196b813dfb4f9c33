import type { Resource } from '../../../shared/action/operation';
import { reply } from './reply';
import { send } from './send';
import { sendAndWait } from './sendAndWait';

export const message: Resource = {
	name: 'Message',
	value: 'message',
	description: 'Messages in chats and groups',
	operations: [send, reply, sendAndWait],
};
