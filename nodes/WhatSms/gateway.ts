import type { Gateway } from '../shared/gateway';
import type { HttpRequest } from '../shared/http/request';
import { errorText } from './errors';
import { aiAgent } from './resources/aiAgent';
import { campaign } from './resources/campaign';
import { contact } from './resources/contact';
import { message } from './resources/message';
import { ticket } from './resources/ticket';

const MINUTE_MS = 60_000;

export const whatSms: Gateway = {
	name: 'WhatSMS',
	value: 'whatSms',
	credential: 'whatSmsApi',
	keyHint: "You'll find it in WhatSMS under Settings → Integrations → API Keys.",
	resources: [message, ticket, contact, campaign, aiAgent],
	timeoutMs: 60_000,
	account: ({ baseUrl, apiKey }) => [baseUrl, apiKey],
	/** https://whatsms.pt/en/docs, Rate Limits: per API key, in windows of one minute. */
	limits: [
		{ what: 'requests per minute', calls: 300, windowMs: MINUTE_MS, applies: () => true },
		{ what: 'messages per minute', calls: 60, windowMs: MINUTE_MS, applies: isNewMessage },
		{ what: 'new campaigns per minute', calls: 10, windowMs: MINUTE_MS, applies: isNewCampaign },
	],
	errorText,
};

function isNewMessage({ method, path }: HttpRequest) {
	return method === 'POST' && path.endsWith('/messages');
}

function isNewCampaign({ method, path }: HttpRequest) {
	return method === 'POST' && path === '/campaigns';
}
