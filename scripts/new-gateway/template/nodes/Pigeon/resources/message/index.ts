import type { Resource } from '../../../shared/action/operation';
import { get } from './get';
import { getAll } from './getAll';
import { reply } from './reply';
import { send } from './send';
import { sendAndWait } from './sendAndWait';

export const message: Resource = {
	name: 'Message',
	value: 'message',
	description: 'A message that you send to a person',
	operations: [send, reply, sendAndWait, get, getAll],
};
