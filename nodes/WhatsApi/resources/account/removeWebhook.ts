import { operation } from '../../../shared/action/operation';
import { path } from '../../../shared/http/path';
import { isAcknowledged } from '../../undocumented';

export const removeWebhook = operation({
	name: 'Remove Webhook',
	value: 'removeWebhook',
	action: 'Remove webhook',
	description:
		'Stop WhatsAPI from telling what becomes of messages. A WhatsAPI Trigger gets nothing then.',
	forPeopleOnly: true,
	fields: [],
	request: () => ({ method: 'DELETE', path: path`/auth/me/webhook` }),
	output: (body) => (isAcknowledged(body) ? { deleted: true } : undefined),
});
