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
			description:
				'In FlowEngine: the Base URL on the page of your number. Of your own Evolution API server: its address.',
		},
		{
			displayName: 'Instance Name or Number ID',
			name: 'numberId',
			type: 'string',
			default: '',
			placeholder: 'e.g. wa-k3x9qz',
			description:
				'In FlowEngine: on the page of your number. Of your own Evolution API server: the name of the instance. Leave it empty if the key is for the whole server: each node then names its WhatsApp account.',
		},
		{
			displayName: 'API Key',
			name: 'apiKey',
			type: 'string',
			typeOptions: { password: true },
			default: '',
			required: true,
			description:
				'In FlowEngine: on the page of your number. Of your own Evolution API server: the key of the instance, or that of the whole server.',
		},
		{
			displayName: 'Management API Key',
			name: 'managementApiKey',
			type: 'string',
			typeOptions: { password: true },
			default: '',
			placeholder: 'e.g. fe_…',
			description:
				'Of FlowEngine only, and optional: with it the trigger registers its own URL in FlowEngine, and your numbers can be listed',
		},
		{
			displayName: 'Management API URL',
			name: 'managementUrl',
			type: 'string',
			default: 'https://flowengine.cloud/api/v1',
			description: 'Leave it as it is, unless you run FlowEngine’s portal yourself',
		},
		{
			displayName: 'Webhook Token',
			name: 'webhookToken',
			type: 'string',
			typeOptions: { password: true },
			default: '',
			description:
				'A long random text that you make up. Needed by the FlowEngine WhatsApp Trigger only, which refuses every call that does not carry it. A trigger that registers its URL itself needs none.',
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
			'The server did not accept the API Key. Copy it again, and check that it belongs to this number.',
		missing:
			'There is no WhatsApp account with this Instance Name or Number ID at the Server URL. Check both. The Server URL is the address alone, with nothing behind it.',
	});
}
