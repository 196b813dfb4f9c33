import { operation } from '../../../shared/action/operation';
import { path } from '../../../shared/http/path';
import { isAcknowledged } from '../../undocumented';

export const removeWebhook = operation({
	name: 'Remove Webhook',
	value: 'removeWebhook',
	action: 'Remove webhook',
	description: 'Remove your webhook from WhatsAPI. WhatsAPI Triggers stop receiving events.',
	forPeopleOnly: true,
	fields: [],
	request: () => ({ method: 'DELETE', path: path`/auth/me/webhook` }),
	output: (body) => (isAcknowledged(body) ? { deleted: true } : undefined),
});
