import type { Resource } from '../../../shared/action/operation';
import { checkWebhook } from './checkWebhook';
import { get } from './get';
import { register } from './register';
import { removeCredentials } from './removeCredentials';
import { removeWebhook } from './removeWebhook';
import { repairWebhook } from './repairWebhook';
import { rotateKey } from './rotateKey';
import { setCredentials } from './setCredentials';
import { setWebhook } from './setWebhook';
import { verifyCredentials } from './verifyCredentials';

export const account: Resource = {
	name: 'Account',
	value: 'account',
	description: 'Your WhatsAPI account, API key, Meta credentials, and webhook',
	operations: [
		get,
		register,
		setCredentials,
		verifyCredentials,
		removeCredentials,
		setWebhook,
		checkWebhook,
		repairWebhook,
		removeWebhook,
		rotateKey,
	],
};
