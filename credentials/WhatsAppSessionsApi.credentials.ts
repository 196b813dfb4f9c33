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
			hint: 'The address of your gateway, ending in /api/v1',
		},
		{
			displayName: 'Session API Key',
			name: 'sessionApiKey',
			type: 'string',
			typeOptions: { password: true },
			default: '',
			hint: "Needed for messages, contacts, and groups. You'll find it in the gateway's dashboard, on the session's page.",
		},
		{
			displayName: 'Personal Access Token',
			name: 'personalAccessToken',
			type: 'string',
			typeOptions: { password: true },
			default: '',
			hint: "Needed to create, list, and connect sessions. Create one in the gateway's dashboard under API Tokens.",
		},
		{
			displayName: 'Webhook Token',
			name: 'webhookToken',
			type: 'string',
			typeOptions: { password: true },
			default: '',
			hint: 'Optional, for the trigger: leave empty to have one made, or enter the secret your gateway signs requests with. For one of your own, have a password manager generate 32 letters and digits. The trigger then rejects every request without it.',
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
			'The gateway rejected the key. Copy the Personal Access Token (or, without one, the Session API Key) from the dashboard again.',
	});
}
