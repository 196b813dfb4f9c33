import { operation } from '../../../shared/action/operation';
import { path } from '../../../shared/http/path';
import { isAcknowledged } from '../../undocumented';

export const removeCredentials = operation({
	name: 'Remove Credentials',
	value: 'removeCredentials',
	action: 'Remove credentials',
	description: 'Delete your Meta credentials at WhatsAPI. Without them, it cannot send messages.',
	forPeopleOnly: true,
	fields: [],
	request: () => ({ method: 'DELETE', path: path`/auth/me/credentials` }),
	output: (body) => (isAcknowledged(body) ? { deleted: true } : undefined),
});
