import { operation } from '../../../shared/operation';
import { path } from '../../../shared/path';
import { isAcknowledged } from '../../undocumented';

export const removeWebhook = operation({
	name: 'Remove Webhook',
	value: 'removeWebhook',
	action: 'Remove webhook',
	description: 'Let WhatsAPI tell nobody any more what becomes of messages',
	forPeopleOnly: true,
	fields: [],
	request: () => ({ method: 'DELETE', path: path`/auth/me/webhook` }),
	output: (body) => (isAcknowledged(body) ? { deleted: true } : undefined),
});
