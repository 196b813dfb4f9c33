import type { IWebhookDescription } from 'n8n-workflow';
import { TOKEN_QUERY } from './authentication/webhook-token';

/** The URL that n8n registers. */
export const triggerWebhook: IWebhookDescription = {
	name: 'default',
	httpMethod: 'POST',
	responseMode: 'onReceived',
	responseData: '',
	path: 'webhook',
};

/** Whether the user has to paste a URL that ends with the token. */
const HAS_TOKEN = [
	'$parameter["registration"] === "manual"',
	'($parameter["authentication"] ?? "webhookToken") === "webhookToken"',
].join(' && ');

/**
 * The URL as n8n registers it, and in its place, where the user has to paste it, the same with the ID of the
 * node as token. The latter is only shown: n8n registers nothing that has no HTTP method.
 */
export const triggerWebhooks: IWebhookDescription[] = [
	{ ...triggerWebhook, ndvHideUrl: `={{ ${HAS_TOKEN} }}` },
	{
		name: 'setup',
		httpMethod: '',
		responseMode: 'onReceived',
		path: `={{ "${triggerWebhook.path}?${TOKEN_QUERY}=" + $nodeId }}`,
		ndvHideMethod: true,
		ndvHideUrl: `={{ !(${HAS_TOKEN}) }}`,
	},
];
