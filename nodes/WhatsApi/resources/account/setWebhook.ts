import { operation } from '../../../shared/operation';
import { path } from '../../../shared/path';
import { httpsUrl } from '../../formats';
import { isAcknowledged } from '../../undocumented';
import { withoutToken } from './without-token';

export const setWebhook = operation({
	name: 'Set Webhook',
	value: 'setWebhook',
	action: 'Set webhook',
	description:
		'Choose the one address that is told what becomes of messages. The WhatsAPI Trigger does it by itself.',
	forPeopleOnly: true,
	fields: [
		{
			displayName: 'URL',
			name: 'url',
			type: 'string',
			default: '',
			required: true,
			format: httpsUrl,
			placeholder: 'e.g. https://example.com/webhook?token=…',
			description: 'A public address. An account has one only.',
		},
	],
	request: ({ url }) => ({ method: 'PUT', path: path`/auth/me/webhook`, body: { url } }),
	output: (body, { url }) =>
		isAcknowledged(body) ? { success: true, webhookUrl: withoutToken(url) } : undefined,
});
