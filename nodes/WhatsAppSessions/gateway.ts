import type { Gateway } from '../shared/gateway';
import { errorText, explainRefusal } from './errors';
import { keysIn, missingKeyFor } from './api-keys';
import { contact } from './resources/contact';
import { group } from './resources/group';
import { message } from './resources/message';
import { session } from './resources/session';

const MINUTE_MS = 60_000;

export const whatsAppSessions: Gateway = {
	name: 'WhatsApp Sessions',
	value: 'whatsAppSessions',
	credential: 'whatsAppSessionsApi',
	ownServer: 'your gateway',
	whereToCheck: "WhatsApp on your phone or your gateway's dashboard",
	isSelfHosted: true,
	keyHint: "You'll find it in the gateway's dashboard, on the session's page.",
	resources: [message, session, contact, group],
	timeoutMs: 60_000,
	/** Limits are per user: by token, which covers all sessions, else by session key. */
	account(settings) {
		const { personalAccessToken, sessionApiKey } = keysIn(settings);
		return [settings.baseUrl, personalAccessToken || sessionApiKey];
	},
	/** https://7aduta.com/docs, Rate Limits. */
	limits: [
		{ what: 'requests per minute', calls: 100, windowMs: MINUTE_MS, applies: () => true },
		{
			what: 'messages per minute and session',
			calls: 10,
			windowMs: MINUTE_MS,
			applies: ({ path }) => path === '/send-message',
			per: (settings) => [settings.baseUrl, keysIn(settings).sessionApiKey],
		},
	],
	missingKey: ({ path }, settings) => missingKeyFor(path, keysIn(settings)),
	errorText,
	explainRefusal,
};
