import { ExplainedError } from '../shared/http/explained-error';
import type { CredentialFields } from '../shared/http/credential-fields';

const SESSIONS = '/whatsapp-sessions';

interface Keys {
	readonly sessionApiKey: string;
	readonly personalAccessToken: string;
}

/** The keys of a credential, without pasted spaces and line breaks. */
export const keysIn = ({ sessionApiKey, personalAccessToken }: CredentialFields): Keys => ({
	sessionApiKey: String(sessionApiKey ?? '').trim(),
	personalAccessToken: String(personalAccessToken ?? '').trim(),
});

/**
 * The authentication header of a request. The docs (Authentication, Sessions) require the token to list and
 * create sessions, accept either for a single session, and require the key for everything else. For a
 * single session, the token comes first, because it is valid for all of them.
 */
export function keyHeader(path: string, keys: Keys): Record<string, string> {
	const { sessionApiKey, personalAccessToken } = keys;
	return isAboutSessions(path) && personalAccessToken
		? { 'X-API-Token': personalAccessToken }
		: { Authorization: `Bearer ${sessionApiKey}` };
}

/** The error that names the key that a request requires; undefined if the credential has it. */
export function missingKeyFor(path: string, keys: Keys): ExplainedError | undefined {
	const { sessionApiKey, personalAccessToken } = keys;
	if (!sessionApiKey && !personalAccessToken) return noKey();
	if (needsToken(path)) return personalAccessToken ? undefined : noToken();
	return sessionApiKey || isAboutSessions(path) ? undefined : noSessionKey();
}

/** Whether a path requires the token. */
export const needsToken = (path: string): boolean => path === SESSIONS;

export const isAboutSessions = (path: string): boolean =>
	needsToken(path) || path.startsWith(`${SESSIONS}/`);

const INVALID = { failure: { cause: 'credential-invalid' } } as const;

const noToken = () =>
	new ExplainedError(
		'The credential is missing the Personal Access Token',
		"It's required to list and create sessions. Create one in the dashboard under API Tokens and add it to the credential.",
		INVALID,
	);

const noSessionKey = () =>
	new ExplainedError(
		'The credential is missing the Session API Key',
		"It's required for messages, contacts, and groups. You'll find it in the dashboard on the session's page. Add it to the credential.",
		INVALID,
	);

const noKey = () =>
	new ExplainedError(
		'The credential has no key',
		'Add a Session API Key, a Personal Access Token, or both to the credential.',
		INVALID,
	);
