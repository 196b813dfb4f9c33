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

export class WhatSmsApi implements ICredentialType {
	name = 'whatSmsApi';

	displayName = 'WhatSMS API';

	icon: Icon = {
		light: 'file:../nodes/WhatSms/whatsms.svg',
		dark: 'file:../nodes/WhatSms/whatsms.dark.svg',
	};

	documentationUrl =
		'https://github.com/n8n-nodes-whatsapp-gateways/n8n-nodes-whatsapp-gateways/blob/main/docs/whatsms.md';

	properties: INodeProperties[] = [
		{
			displayName: 'API Key',
			name: 'apiKey',
			type: 'string',
			typeOptions: { password: true },
			default: '',
			required: true,
			placeholder: 'e.g. sk_live_…',
			hint: 'In WhatSMS: Settings → Integrations → API Keys',
		},
		{
			displayName: 'Webhook Secret',
			name: 'webhookSecret',
			type: 'string',
			typeOptions: { password: true },
			default: '',
			hint: "For the trigger with Manual registration: you'll find it in the webhook settings of WhatSMS. Every request that isn't signed with it is rejected. With Automatic, leave empty to have one made.",
		},
		{
			displayName: 'Previous Webhook Secret',
			name: 'previousWebhookSecret',
			type: 'string',
			typeOptions: { password: true },
			default: '',
			hint: 'When you change the secret in WhatSMS, keep the old one here until the change has taken effect, so that no events are lost. Then clear this field.',
		},
		{
			displayName: 'Base URL',
			name: 'baseUrl',
			type: 'string',
			default: 'https://api.whatsms.pt/api/v2',
			required: true,
			hint: 'Only change this if WhatSMS gave you a different address',
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
		path: '/contacts',
		answersWith: 'contacts',
		refused: 'WhatSMS rejected the API key. Copy it again from Settings → Integrations → API Keys.',
		elsewhere: 'No WhatSMS API was found at this address. Check the Base URL.',
	});
}
