import type { Resource } from '../../../shared/action/operation';
import { get } from './get';
import { register } from './register';
import { removeCredentials } from './removeCredentials';
import { removeWebhook } from './removeWebhook';
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
		removeWebhook,
		rotateKey,
	],
};
