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

export class PigeonApi implements ICredentialType {
	name = 'pigeonApi';

	displayName = 'Pigeon API';

	icon: Icon = {
		light: 'file:../nodes/Pigeon/pigeon.svg',
		dark: 'file:../nodes/Pigeon/pigeon.dark.svg',
	};

	documentationUrl =
		'https://github.com/n8n-nodes-whatsapp-gateways/n8n-nodes-whatsapp-gateways/blob/main/docs/pigeon.md';

	properties: INodeProperties[] = [
		{
			displayName: 'API Key',
			name: 'apiKey',
			type: 'string',
			typeOptions: { password: true },
			default: '',
			required: true,
			description: 'In Pigeon: Settings → API',
		},
		{
			displayName: 'Base URL',
			name: 'baseUrl',
			type: 'string',
			default: 'https://api.example.com/v1',
			required: true,
			description: 'Only change this if Pigeon gave you a different address',
		},
		{
			displayName: 'Webhook Secret',
			name: 'webhookSecret',
			type: 'string',
			typeOptions: { password: true },
			default: '',
			description:
				"Only needed for the Pigeon Trigger with Manual registration. You'll find it in Pigeon under Settings → Webhooks. The trigger rejects every request that isn't signed with it.",
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
		path: '/messages',
		answersWith: 'messages',
		refused: 'Pigeon rejected the API key. Copy it again from Settings → API.',
		elsewhere: "This URL doesn't respond like the Pigeon API. Check the Base URL.",
	});
}
