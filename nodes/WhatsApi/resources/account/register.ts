import { email, webUrl } from '../../../shared/values/formats';
import { operation } from '../../../shared/action/operation';
import { path } from '../../../shared/http/path';
import { readDataWith } from '../../responses';
import { newKeyNotice } from './new-key';

/** The documented base URL: this operation works without a credential, which has it otherwise. */
const WHATSAPI_URL = 'https://whatsapi.cc';

export const register = operation({
	name: 'Register',
	value: 'register',
	action: 'Register account',
	description: 'Open an account at WhatsAPI and get its API key. This needs no credential.',
	forPeopleOnly: true,
	needsNoCredential: true,
	fields: [
		newKeyNotice(
			'The API key of the new account is shown only this once: copy it from the output into a new credential.',
		),
		{
			displayName: 'Name',
			name: 'name',
			type: 'string',
			default: '',
			required: true,
			placeholder: 'e.g. Acme Lda',
			description: 'Your name or that of your company',
		},
		{
			displayName: 'Email',
			name: 'email',
			type: 'string',
			default: '',
			required: true,
			format: email,
			placeholder: 'e.g. ana@example.com',
		},
		{
			displayName: 'Options',
			name: 'options',
			type: 'collection',
			placeholder: 'Add option',
			default: {},
			options: [
				{
					displayName: 'Base URL',
					name: 'baseUrl',
					type: 'string',
					default: WHATSAPI_URL,
					format: webUrl,
					description: 'Leave it out, unless WhatsAPI gave you another address',
				},
			],
		},
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
