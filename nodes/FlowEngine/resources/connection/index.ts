import type { Resource } from '../../../shared/action/operation';
import { getQrCode } from './getQrCode';
import { getState } from './getState';
import { logout } from './logout';
import { restart } from './restart';
import { setPresence } from './setPresence';

export const connection: Resource = {
	name: 'Connection',
	value: 'connection',
	description: 'The connection between your number and WhatsApp',
	operations: [getState, getQrCode, restart, setPresence, logout],
};
