import type { Resource } from '../../../shared/action/operation';
import { getAll } from './getAll';
import { reply } from './reply';
import { send } from './send';
import { sendAndWait } from './sendAndWait';
import { sendToNumber } from './sendToNumber';

export const message: Resource = {
	name: 'Message',
	value: 'message',
	description: 'Messages in a ticket',
	operations: [send, sendToNumber, reply, sendAndWait, getAll],
};
