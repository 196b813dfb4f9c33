import { operation } from '../../../shared/action/operation';
import { path } from '../../../shared/http/path';
import { trimmed } from '../../formats';
import { isAcknowledged } from '../../undocumented';

export const setCredentials = operation({
	name: 'Set Meta Credentials',
	value: 'setCredentials',
	action: 'Set Meta credentials',
	description:
		"Give WhatsAPI your Meta credentials so it can send from your number. Then use 'Verify Meta Credentials' to check them.",
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
				"From Meta Business Manager. Use a system user token, because it doesn't expire. The token is saved in this workflow, so delete it here when you're done.",
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
				"Meta's ID of your number (not the phone number itself). You'll find it in your Meta app under WhatsApp → API Setup.",
		},
	],
	request: ({ whatsappAccessToken, whatsappPhoneNumberId }) => ({
		method: 'PUT',
		path: path`/auth/me/credentials`,
		body: { whatsappAccessToken, whatsappPhoneNumberId },
	}),
	output: (body) => (isAcknowledged(body) ? { success: true } : undefined),
});
