import { ExplainedError } from '../shared/http/explained-error';
import type { CredentialFields } from '../shared/http/credential-fields';

const SESSIONS = '/whatsapp-sessions';

interface Keys {
	readonly sessionApiKey: string;
	readonly personalAccessToken: string;
}

/** The keys of a credential, without the space or line break that people paste along. */
export const keysIn = ({ sessionApiKey, personalAccessToken }: CredentialFields): Keys => ({
	sessionApiKey: String(sessionApiKey ?? '').trim(),
	personalAccessToken: String(personalAccessToken ?? '').trim(),
});

/**
 * The header that a call takes: the docs (Authentication, Sessions) want the token for the list and for
 * new sessions, the key for all else, and take either for one session, where the token is put first: it
 * opens all of them.
 */
export function keyHeader(path: string, keys: Keys): Record<string, string> {
	const { sessionApiKey, personalAccessToken } = keys;
	return isAboutSessions(path) && personalAccessToken
		? { 'X-API-Token': personalAccessToken }
		: { Authorization: `Bearer ${sessionApiKey}` };
}

/** Names the key that a call needs and the credential lacks. */
export function missingKeyFor(path: string, keys: Keys): ExplainedError | undefined {
	const { sessionApiKey, personalAccessToken } = keys;
	if (!sessionApiKey && !personalAccessToken) return noKey();
	if (needsToken(path)) return personalAccessToken ? undefined : noToken();
	return sessionApiKey || isAboutSessions(path) ? undefined : noSessionKey();
}

/** Whether only the token opens it. */
export const needsToken = (path: string): boolean => path === SESSIONS;

export const isAboutSessions = (path: string): boolean =>
	needsToken(path) || path.startsWith(`${SESSIONS}/`);

const noToken = () =>
	new ExplainedError(
		'The credential has no Personal Access Token',
		'Listing sessions and creating new ones need it. Create one in the dashboard under API Tokens, and enter it in the credential.',
	);

const noSessionKey = () =>
	new ExplainedError(
		'The credential has no Session API Key',
		'Messages, contacts and groups need it. You find it in the dashboard on the page of the session: enter it in the credential.',
	);

const noKey = () =>
	new ExplainedError(
		'The credential has no key',
		'Open the credential and enter a Session API Key, a Personal Access Token, or both.',
	);
