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
			description: 'In WhatSMS: Settings → Integrations → API Keys',
		},
		{
			displayName: 'Base URL',
			name: 'baseUrl',
			type: 'string',
			default: 'https://api.whatsms.pt/api/v2',
			required: true,
			description: 'Leave it as it is, unless WhatSMS gave you another address',
		},
		{
			displayName: 'Webhook Secret',
			name: 'webhookSecret',
			type: 'string',
			typeOptions: { password: true },
			default: '',
			description:
				'Needed by the WhatSMS Trigger only, which refuses everything that is not signed with it. WhatSMS shows it with its webhook settings. A trigger that registers its URL itself needs none.',
		},
		{
			displayName: 'Previous Webhook Secret',
			name: 'previousWebhookSecret',
			type: 'string',
			typeOptions: { password: true },
			default: '',
			description:
				'When you change the secret, enter the old one here for a while: no event is lost in between. Empty it afterwards.',
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
		refused:
			'WhatSMS did not accept the API Key. Copy it again from Settings → Integrations → API Keys.',
		elsewhere: 'This address does not answer like the WhatSMS API. Check the Base URL.',
	});
}
