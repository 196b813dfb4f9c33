import type { Resource } from '../../../shared/action/operation';
import { checkWebhook } from './checkWebhook';
import { connect } from './connect';
import { create } from './create';
import { deleteSession } from './delete';
import { disconnect } from './disconnect';
import { get } from './get';
import { getAll } from './getAll';
import { getQrCode } from './getQrCode';
import { repairWebhook } from './repairWebhook';

export const session: Resource = {
	name: 'Session',
	value: 'session',
	description: 'Phone numbers linked to the gateway',
	operations: [
		get,
		getAll,
		create,
		connect,
		getQrCode,
		checkWebhook,
		repairWebhook,
		disconnect,
		deleteSession,
	],
};
