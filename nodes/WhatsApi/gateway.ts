import type { Gateway } from '../shared/gateway';
import type { Headers } from '../shared/http/call-result';
import type { Quota } from '../shared/http/limit';
import { errorText, explainRefusal } from './errors';
import { account } from './resources/account';
import { analytics } from './resources/analytics';
import { billing } from './resources/billing';
import { message } from './resources/message';

const MINUTE_MS = 60_000;

export const whatsApi: Gateway = {
	name: 'WhatsAPI',
	value: 'whatsApi',
	credential: 'whatsApiApi',
	keyHint:
		"It starts with sk_live_ and isn't the same as a Meta access token. Lost keys can't be recovered; use the 'Register' operation to get a new one.",
	resources: [message, analytics, account, billing],
	timeoutMs: 60_000,
	account: ({ baseUrl, apiKey }) => [baseUrl, apiKey],
	/** https://whatsapi.cc/developers, Rate limits: per key and minute; the free plan's, until a response shows them. */
	limits: [
		{
			what: 'requests per minute',
			calls: 20,
			windowMs: MINUTE_MS,
			applies: ({ publicBaseUrl }) => publicBaseUrl === undefined,
		},
	],
	quota: readQuota,
	errorText,
	explainRefusal,
};

/** The same page, Rate limits: "X-RateLimit-Reset: Unix timestamp when the window resets". */
function readQuota(headers: Headers): Quota | undefined {
	const [calls = NaN, left = NaN, reset = NaN] = ['limit', 'remaining', 'reset'].map((name) =>
		Number(headers[`x-ratelimit-${name}`] ?? NaN),
	);
	if (!(calls > 0) || !(left >= 0) || !(reset > 0)) return undefined;
	const resetMs = Math.min(Math.max(reset * 1000 - Date.now(), 0), MINUTE_MS);
	return { calls, left, resetMs };
}
