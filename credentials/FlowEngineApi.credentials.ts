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

export class FlowEngineApi implements ICredentialType {
	name = 'flowEngineApi';

	displayName = 'FlowEngine WhatsApp API';

	icon: Icon = {
		light: 'file:../nodes/FlowEngine/flowengine.svg',
		dark: 'file:../nodes/FlowEngine/flowengine.dark.svg',
	};

	documentationUrl =
		'https://github.com/n8n-nodes-whatsapp-gateways/n8n-nodes-whatsapp-gateways/blob/main/docs/flowengine.md';

	properties: INodeProperties[] = [
		{
			displayName: 'Server URL',
			name: 'baseUrl',
			type: 'string',
			default: '',
			required: true,
			placeholder: 'e.g. https://evolution.example.com',
			hint: "Evolution API: the address of your server. FlowEngine: the Base URL shown on your number's page.",
		},
		{
			displayName: 'Instance Name or Number ID',
			name: 'numberId',
			type: 'string',
			default: '',
			placeholder: 'e.g. wa-k3x9qz',
			hint: "Evolution API: the instance name. FlowEngine: the Number ID shown on your number's page. Leave empty if your API key is the server's global key; you then select the 'WhatsApp Account' in each node.",
		},
		{
			displayName: 'API Key',
			name: 'apiKey',
			type: 'string',
			typeOptions: { password: true },
			default: '',
			required: true,
			hint: "Evolution API: the instance's API key (token) or the server's global key (AUTHENTICATION_API_KEY). FlowEngine: the API key shown on your number's page.",
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
			displayName: 'Management API Key',
			name: 'managementApiKey',
			type: 'string',
			typeOptions: { password: true },
			default: '',
			placeholder: 'e.g. fe_…',
			hint: 'Optional, FlowEngine only. Lets the trigger set up its webhook automatically and lets you pick your numbers from a list.',
		},
		{
			displayName: 'Management API URL',
			name: 'managementUrl',
			type: 'string',
			default: 'https://flowengine.cloud/api/v1',
			hint: 'Only change this if you host the FlowEngine portal yourself',
		},
	];

	/** The management API has a key of its own. */
	authenticate = async (
		{ apiKey, baseUrl, managementApiKey, managementUrl }: ICredentialDataDecryptedObject,
		request: IHttpRequestOptions,
	): Promise<IHttpRequestOptions> => {
		const server = readBaseUrl(baseUrl, { baseUrlLabel: 'Server URL', isSelfHosted: true });
		const management = managementApiKey
			? [readBaseUrl(managementUrl, { baseUrlLabel: 'Management API URL', isSelfHosted: true })]
			: [];
		const target = credentialTarget(request, [server, ...management]);
		const key =
			target.baseUrl === server
				? { apikey: String(apiKey).trim() }
				: { Authorization: `Bearer ${String(managementApiKey).trim()}` };
		return { ...request, headers: { ...request.headers, ...key } };
	};

	test = credentialTest({
		path: '=/instance/{{ $credentials.numberId ? "connectionState/" + encodeURIComponent($credentials.numberId.trim()) : "fetchInstances" }}',
		refused:
			'The server rejected the API key. Copy it again and make sure it belongs to this instance (or number).',
		missing:
			"No WhatsApp account with this Instance Name or Number ID was found on the server. Check it and the Server URL. The URL must be the server's address only, without a path.",
	});
}
