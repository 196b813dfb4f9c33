import { operation } from '../../../shared/action/operation';
import { path } from '../../../shared/http/path';
import { httpsUrl } from '../../formats';
import { isAcknowledged } from '../../undocumented';
import { withoutToken } from './without-token';

export const setWebhook = operation({
	name: 'Set Webhook',
	value: 'setWebhook',
	action: 'Set webhook',
	description:
		'Choose the one address that WhatsAPI tells what becomes of messages. A WhatsAPI Trigger does this by itself.',
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
			description:
				'A public address, such as the Production URL of a trigger. It replaces the one that your account has.',
		},
	],
	request: ({ url }) => ({ method: 'PUT', path: path`/auth/me/webhook`, body: { url } }),
	output: (body, { url }) =>
		isAcknowledged(body) ? { success: true, webhookUrl: withoutToken(url) } : undefined,
});
