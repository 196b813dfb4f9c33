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
import { keyHeader, keysIn, missingKeyFor } from '../nodes/WhatsAppSessions/api-keys';

export class WhatsAppSessionsApi implements ICredentialType {
	name = 'whatsAppSessionsApi';

	displayName = 'WhatsApp Sessions API';

	icon: Icon = {
		light: 'file:../nodes/WhatsAppSessions/whatsappsessions.svg',
		dark: 'file:../nodes/WhatsAppSessions/whatsappsessions.dark.svg',
	};

	documentationUrl =
		'https://github.com/n8n-nodes-whatsapp-gateways/n8n-nodes-whatsapp-gateways/blob/main/docs/sessions.md';

	properties: INodeProperties[] = [
		{
			displayName: 'Base URL',
			name: 'baseUrl',
			type: 'string',
			default: '',
			required: true,
			placeholder: 'e.g. https://yourdomain.com/api/v1',
			description: 'The address of your gateway, with /api/v1 at its end',
		},
		{
			displayName: 'Session API Key',
			name: 'sessionApiKey',
			type: 'string',
			typeOptions: { password: true },
			default: '',
			description:
				'For messages, contacts and groups. You find it in the dashboard on the page of the session.',
		},
		{
			displayName: 'Personal Access Token',
			name: 'personalAccessToken',
			type: 'string',
			typeOptions: { password: true },
			default: '',
			description:
				'For creating, listing and connecting sessions. You create it in the dashboard under API Tokens.',
		},
		{
			displayName: 'Webhook Token',
			name: 'webhookToken',
			type: 'string',
			typeOptions: { password: true },
			default: '',
			description:
				'A long random text that you make up, or the secret that your gateway signs with. Needed by the WhatsApp Sessions Trigger only, which refuses every call that does not carry it.',
		},
	];

	/** Which key a request needs depends on its path: see api-keys.ts. */
	authenticate = async (
		settings: ICredentialDataDecryptedObject,
		request: IHttpRequestOptions,
	): Promise<IHttpRequestOptions> => {
		const { path } = credentialTarget(request, [
			readBaseUrl(settings.baseUrl, { isSelfHosted: true }),
		]);
		const keys = keysIn(settings);
		const missing = missingKeyFor(path, keys);
		if (missing) throw missing;
		return { ...request, headers: { ...request.headers, ...keyHeader(path, keys) } };
	};

	test = credentialTest({
		path: '={{ $credentials.personalAccessToken?.trim() ? "/whatsapp-sessions" : "/contacts" }}',
		refused:
			'The gateway did not accept the key. Copy it again from the dashboard: the Personal Access Token, or the Session API Key if you have no such token.',
	});
}
