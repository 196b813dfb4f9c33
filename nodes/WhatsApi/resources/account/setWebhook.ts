import { operation } from '../../../shared/action/operation';
import { path } from '../../../shared/http/path';
import { httpsUrl } from '../../formats';
import { isAcknowledged } from '../../undocumented';
import { withoutToken } from './without-token';

export const setWebhook = operation({
	name: 'Set Webhook',
	value: 'setWebhook',
	action: 'Set webhook',
	description: 'Set the URL for delivery statuses. A WhatsAPI Trigger sets it automatically.',
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
				'A public URL, such as the Production URL of a trigger. Replaces the current webhook of your account.',
		},
	],
	request: ({ url }) => ({ method: 'PUT', path: path`/auth/me/webhook`, body: { url } }),
	output: (body, { url }) =>
		isAcknowledged(body) ? { success: true, webhookUrl: withoutToken(url) } : undefined,
});
