import { webUrl } from '../../../shared/values/formats';
import { operation } from '../../../shared/action/operation';
import { emailField, nameField } from '../../../shared/fields/record-fields';
import { path } from '../../../shared/http/path';
import { optionsOf } from '../../../shared/fields/collections';
import { readDataWith } from '../../responses';
import { newKeyNotice } from './new-key';

/** The documented base URL: this operation works without a credential, which has it otherwise. */
const WHATSAPI_URL = 'https://whatsapi.cc';

export const register = operation({
	name: 'Register',
	value: 'register',
	action: 'Register account',
	description: 'Create a WhatsAPI account and get an API key. No credential needed.',
	forPeopleOnly: true,
	needsNoCredential: true,
	fields: [
		newKeyNotice(
			'The new API key is shown only once: copy it from the output into a new credential.',
		),
		{
			...nameField,
			placeholder: 'e.g. Acme Inc.',
			description: 'Your name or company name',
		},
		{ ...emailField, required: true },
		optionsOf([
			{
				displayName: 'Base URL',
				name: 'baseUrl',
				type: 'string',
				default: WHATSAPI_URL,
				format: webUrl,
				description: 'Only needed if WhatsAPI gave you a different address',
			},
		]),
	],
	recipientKey: ({ email }) => email,
	request: ({ name, email, options: { baseUrl } }) => ({
		method: 'POST',
		path: path`/auth/register`,
		body: { name, email },
		publicBaseUrl: baseUrl || WHATSAPI_URL,
	}),
	output: readDataWith('apiKey'),
});
