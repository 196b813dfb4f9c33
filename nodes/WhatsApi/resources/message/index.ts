import type { Resource } from '../../../shared/action/operation';
import { get } from './get';
import { getAll } from './getAll';
import { retry } from './retry';
import { send } from './send';
import { sendAndWait } from './sendAndWait';
import { sendBulk } from './sendBulk';
import { sendTemplate } from './sendTemplate';

export const message: Resource = {
	name: 'Message',
	value: 'message',
	description: 'Messages and their delivery status',
	operations: [sendTemplate, send, sendBulk, sendAndWait, get, getAll, retry],
};
