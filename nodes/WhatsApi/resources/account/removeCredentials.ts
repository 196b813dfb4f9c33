import { operation } from '../../../shared/action/operation';
import { path } from '../../../shared/http/path';
import { isAcknowledged } from '../../undocumented';

export const removeCredentials = operation({
	name: 'Remove Meta Credentials',
	value: 'removeCredentials',
	action: 'Remove credentials',
	description: "Remove your Meta credentials from WhatsAPI. You can't send messages without them.",
	forPeopleOnly: true,
	fields: [],
	request: () => ({ method: 'DELETE', path: path`/auth/me/credentials` }),
	output: (body) => (isAcknowledged(body) ? { deleted: true } : undefined),
});
