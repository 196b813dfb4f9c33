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
				'The key of your account at whatsapi.cc, not a token of Meta. Without an account, get one with the operation Register of the WhatsAPI node.',
		},
		{
			displayName: 'Base URL',
			name: 'baseUrl',
			type: 'string',
			default: 'https://whatsapi.cc',
			required: true,
			description: 'Leave it as it is, unless WhatsAPI gave you another address',
		},
		{
			displayName: 'Webhook Token',
			name: 'webhookToken',
			type: 'string',
			typeOptions: { password: true },
			default: '',
			description:
				'A long random text that you make up. Needed by the WhatsAPI Trigger only, which refuses every call whose address does not end with it. A trigger that registers its URL itself needs none.',
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
		refused: 'WhatsAPI did not accept the API Key. Copy it again: it starts with sk_live_.',
		elsewhere: 'This address does not answer like WhatsAPI. Check the Base URL.',
	});
}
