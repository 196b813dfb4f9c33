import type { Resource } from '../../../shared/action/operation';
import { checkWebhook } from './checkWebhook';
import { getQrCode } from './getQrCode';
import { getState } from './getState';
import { logout } from './logout';
import { repairWebhook } from './repairWebhook';
import { restart } from './restart';
import { setPresence } from './setPresence';

export const connection: Resource = {
	name: 'Connection',
	value: 'connection',
	description: 'The connection between your account and WhatsApp',
	operations: [getState, getQrCode, restart, setPresence, checkWebhook, repairWebhook, logout],
};
