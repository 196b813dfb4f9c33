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
	'WhatsAPI sends from your own number once it has your Meta credentials: use Account → Set Credentials, then Verify Credentials. Account → Get shows as byocConfigured whether it has them.';

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
		return { message: 'WhatsAPI cannot send from your number yet', description: NO_CREDENTIALS };
	}
	if (status === 400 && path === '/auth/me/credentials/verify') return NOT_VERIFIED;
	if (status === 403) return DEACTIVATED;
	if (status === 409) return isSend ? (idempotencyKey ? KEY_REUSED : TAKEN) : NOT_FAILED;
	if (status === 503 && isSend && !isBulk) return PAUSED;
	if (status === 400 && isBulk) return refusedBulk(body?.messages);
	return undefined;
};

const NOT_VERIFIED = {
	message: 'WhatsAPI could not send with your Meta credentials',
	description:
		'Enter them anew with Account → Set Credentials: the access token and the ID of the phone number, as the Business Manager of Meta shows them.',
};

const DEACTIVATED = {
	message: 'Your WhatsAPI account does not allow this: it was deactivated',
	description:
		'Write to the support of WhatsAPI. Until then, its API key has no permission for anything.',
};

const KEY_REUSED = {
	message: 'Another message was sent with this idempotency key',
	description:
		"This item was not sent. Give each message a key of its own in Options → 'Idempotency Key', or leave it empty.",
};

/** A generated key is reused only for attempts of the same item. */
const TAKEN = {
	message: 'An earlier try has sent this item, with other values',
	description:
		'It was not sent again. An expression that gives another value each time, such as $now, makes the tries differ.',
};

const NOT_FAILED = {
	message: 'This message cannot be sent again',
	description: 'Only a message whose status is failed can. Message → Get shows the status.',
};

const PAUSED = {
	message: 'WhatsAPI has paused sending, because WhatsApp keeps failing',
	description:
		'It goes on by itself. Retry this execution in a few minutes, within 24 hours: nothing is sent twice then.',
};

const refusedBulk = (messages: unknown) => ({
	message: `WhatsAPI refused a request of ${Array.isArray(messages) ? messages.length : 0} messages (HTTP 400)`,
	description:
		"None of them was sent. Check the values that it names; 0 is the first message of the request. If your plan takes fewer messages per request, say so in Options → 'Messages per Request'.",
});
