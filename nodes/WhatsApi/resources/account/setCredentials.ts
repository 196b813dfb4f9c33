import { operation } from '../../../shared/action/operation';
import { path } from '../../../shared/http/path';
import { trimmed } from '../../formats';
import { isAcknowledged } from '../../undocumented';

export const setCredentials = operation({
	name: 'Set Credentials',
	value: 'setCredentials',
	action: 'Set credentials',
	description:
		"Give WhatsAPI your Meta credentials, so that it sends from your number. 'Verify Credentials' checks them.",
	forPeopleOnly: true,
	fields: [
		{
			displayName: 'Meta Access Token',
			name: 'whatsappAccessToken',
			type: 'string',
			typeOptions: { password: true },
			default: '',
			required: true,
			format: trimmed,
			placeholder: 'e.g. EAAc…',
			description:
				'From Meta Business Manager: a token of a system user does not expire. It stays in this workflow until you delete it here.',
		},
		{
			displayName: 'Phone Number ID',
			name: 'whatsappPhoneNumberId',
			type: 'string',
			default: '',
			required: true,
			format: trimmed,
			placeholder: 'e.g. 1234567890',
			description:
				'The ID that Meta gave your number, not the number itself. Meta shows it on the WhatsApp page of your app.',
		},
	],
	request: ({ whatsappAccessToken, whatsappPhoneNumberId }) => ({
		method: 'PUT',
		path: path`/auth/me/credentials`,
		body: { whatsappAccessToken, whatsappPhoneNumberId },
	}),
	output: (body) => (isAcknowledged(body) ? { success: true } : undefined),
});
