import type { Gateway } from '../shared/gateway';
import { errorText } from './errors';
import { message } from './resources/message';

export const pigeon: Gateway = {
	name: 'Pigeon',
	value: 'pigeon',
	credential: 'pigeonApi',
	keyHint: 'You find it in Pigeon under Settings → API.',
	resources: [message],
	timeoutMs: 60_000,
	account: ({ baseUrl, apiKey }) => [baseUrl, apiKey],
	/** https://example.com/docs, Rate Limits. */
	limits: [{ what: 'requests per minute', calls: 60, windowMs: 60_000, applies: () => true }],
	errorText,
};
