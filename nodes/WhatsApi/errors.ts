import type { Gateway } from '../shared/gateway';
import { isObject } from '../shared/values/json';

/**
 * The text of an error. https://whatsapi.cc/developers, Error codes: `{success: false, error, details?}`,
 * without an example of a detail.
 */
export function errorText(body: unknown): string | undefined {
	if (!isObject(body) || typeof body.error !== 'string') return undefined;
	const details = Array.isArray(body.details) ? body.details.map(detailText) : [];
	return [body.error, ...details.filter(Boolean)].join(' ');
}

function detailText(detail: unknown): string {
	if (!isObject(detail)) return typeof detail === 'string' ? detail : '';
	const { field, path, message } = detail;
	const where = [field, path].flat().filter((part) => typeof part === 'string');
	return [where.join('.'), message].filter((part) => typeof part === 'string' && part).join(': ');
}

/** The same page, Connect your Meta credentials: "real sending only works after …". */
export const NO_CREDENTIALS =
	'WhatsAPI needs your Meta credentials to send from your number. Enter them in the credential, then run Account → Set Meta Credentials.';

/** How a send without credentials fails is not documented, so its text decides. */
export const speaksOfCredentials = (words: string): boolean =>
	/credentials?|byoc|access token|phone number id/i.test(words);

/** Explains errors whose status has several causes (the same page, Error codes). */
export const explainRefusal: NonNullable<Gateway['explainRefusal']> = (request, response) => {
	const { path, body, idempotencyKey } = request;
	const { status } = response;
	const words = errorText(response.body);
	if (words === undefined) return undefined;
	const isBulk = path === '/messages/bulk';
	const isSend = path === '/send-message' || isBulk;
	if (isSend && [400, 403].includes(status) && speaksOfCredentials(words)) {
		return { message: "WhatsAPI can't send from your number yet", description: NO_CREDENTIALS };
	}
	if (status === 400 && path === '/auth/me/credentials/verify') return NOT_VERIFIED;
	if (status === 403) return DEACTIVATED;
	if (status === 409) return isSend ? (idempotencyKey ? KEY_REUSED : TAKEN) : NOT_FAILED;
	if (status === 503 && isSend && !isBulk) return PAUSED;
	if (status === 400 && isBulk) return refusedBulk(body?.messages);
	return undefined;
};

const NOT_VERIFIED = {
	message: "Your Meta credentials don't work",
	description:
		'Check the Meta Access Token and the Meta Phone Number ID in the credential, then run Account → Set Meta Credentials again.',
};

const DEACTIVATED = {
	message: 'Your WhatsAPI account is deactivated',
	description: 'Contact WhatsAPI support to reactivate it.',
};

const KEY_REUSED = {
	message: 'This idempotency key was already used for another message',
	description:
		"This item wasn't sent. Use a different 'Idempotency Key' for each message, or leave the option empty.",
};

/** A generated key is reused only for attempts of the same item. */
const TAKEN = {
	message: 'An earlier attempt already sent this item with different values',
	description:
		"It wasn't sent again. Check for expressions whose value changes on each attempt, such as $now.",
};

const NOT_FAILED = {
	message: "This message can't be resent",
	description:
		"Only messages with the status 'failed' can be resent. Use Message → Get to see the status.",
};

const PAUSED = {
	message: "WhatsAPI has paused sending because WhatsApp isn't responding",
	description:
		'Sending resumes automatically. Retry this execution in a few minutes (within 24 hours). No message is sent twice.',
};

const refusedBulk = (messages: unknown) => ({
	message: `WhatsAPI rejected a request with ${Array.isArray(messages) ? messages.length : 0} messages (HTTP 400)`,
	description:
		"None of them was sent. Check the values it mentions (message 0 is the first). If your plan allows fewer messages per request, set the option 'Messages per Request'.",
});
