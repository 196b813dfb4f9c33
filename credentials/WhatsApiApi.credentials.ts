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
			description:
				"The API key of your whatsapi.cc account (not a Meta access token). No account yet? Create one with the 'Register' operation of the WhatsAPI node.",
		},
		{
			displayName: 'Base URL',
			name: 'baseUrl',
			type: 'string',
			default: 'https://whatsapi.cc',
			required: true,
			description: 'Only change this if WhatsAPI gave you a different address',
		},
		{
			displayName: 'Webhook Token',
			name: 'webhookToken',
			type: 'string',
			typeOptions: { password: true },
			default: '',
			description:
				'A password for your webhook: make up a long random string of letters and digits. Only needed for the trigger with Manual registration, which rejects every request without it.',
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
