import type {
	ICredentialDataDecryptedObject,
	ICredentialType,
	Icon,
	IHttpRequestOptions,
	INodeProperties,
} from 'n8n-workflow';
import { readBaseUrl } from '../nodes/shared/http/base-url';
import { credentialTarget } from '../nodes/shared/http/credential-target';
import { credentialTest } from '../nodes/shared/http/credential-test';

export class WhatsApiApi implements ICredentialType {
	name = 'whatsApiApi';

	displayName = 'WhatsAPI Gateway API';

	icon: Icon = {
		light: 'file:../nodes/WhatsApi/whatsapi.svg',
		dark: 'file:../nodes/WhatsApi/whatsapi.dark.svg',
	};

	documentationUrl =
		'https://github.com/n8n-nodes-whatsapp-gateways/n8n-nodes-whatsapp-gateways/blob/main/docs/whatsapi.md';

	properties: INodeProperties[] = [
		{
			displayName: 'API Key',
			name: 'apiKey',
			type: 'string',
			typeOptions: { password: true },
			default: '',
			required: true,
			placeholder: 'e.g. sk_live_…',
			hint: "The API key of your whatsapi.cc account (not a Meta access token). No account yet? Create one with the 'Register' operation of the WhatsAPI node.",
		},
		{
			displayName: 'Webhook Token',
			name: 'webhookToken',
			type: 'string',
			typeOptions: { password: true },
			default: '',
			hint: 'Optional, for the trigger: leave empty to have one made. For one of your own, have a password manager generate 32 letters and digits. The trigger then rejects every request without it.',
		},
		{
			displayName: 'Meta Access Token',
			name: 'metaAccessToken',
			type: 'string',
			typeOptions: { password: true },
			default: '',
			placeholder: 'e.g. EAAc…',
			hint: "From Meta Business Manager: use a system user token, because it doesn't expire. Only needed for Account → Set Meta Credentials, which gives it to WhatsAPI. You can clear it afterward.",
		},
		{
			displayName: 'Meta Phone Number ID',
			name: 'metaPhoneNumberId',
			type: 'string',
			default: '',
			placeholder: 'e.g. 1234567890',
			hint: "Meta's ID of your number (not the phone number itself): in your Meta app, under WhatsApp → API Setup. Needed together with the Meta Access Token.",
		},
		{
			displayName: 'Base URL',
			name: 'baseUrl',
			type: 'string',
			default: 'https://whatsapi.cc',
			required: true,
			hint: 'Only change this if WhatsAPI gave you a different address',
		},
	];

	authenticate = async (
		{ apiKey, baseUrl }: ICredentialDataDecryptedObject,
		request: IHttpRequestOptions,
	): Promise<IHttpRequestOptions> => {
		credentialTarget(request, [readBaseUrl(baseUrl)]);
		const Authorization = `Bearer ${String(apiKey).trim()}`;
		return { ...request, headers: { ...request.headers, Authorization } };
	};

	test = credentialTest({
		path: '/auth/me',
		answersWith: 'data.plan',
		refused: 'WhatsAPI rejected the API key. Copy it again; it starts with sk_live_.',
		elsewhere: 'No WhatsAPI was found at this address. Check the Base URL.',
	});
}
