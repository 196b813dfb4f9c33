import { asObject, asText } from '../shared/values/json';
import type { Explanation } from '../shared/gateway';
import type { HttpRequest } from '../shared/http/request';
import type { HttpResponse } from '../shared/http/call-result';
import { isAboutSessions, needsToken } from './api-keys';

/*
 * https://7aduta.com/docs, Error Codes: six codes with their statuses. Which fields of a response have the
 * code and the text is not shown: inside `error`, beside it, or one in `error`, the other in `message`.
 */

/** The text of an error, else its code; undefined if there is neither. */
export function errorText(body: unknown): string | undefined {
	const { error, message, code } = asObject(body);
	const inside = asObject(error);
	return [inside.message, message, error, inside.code, code].map(textOf).find((text) => text);
}

const textOf = (value: unknown): string | undefined =>
	Array.isArray(value) ? value.map(asText).filter(Boolean).join(', ') : asText(value);

/** An error code such as VALIDATION_ERROR; undefined if there is none. */
export function errorCode(body: unknown): string | undefined {
	const { error, code } = asObject(body);
	return [asObject(error).code, code, error].map(asText).find((text) => text && CODE.test(text));
}

const CODE = /^[A-Z]+(_[A-Z]+)*$/;

/** Explains errors that mean more than their HTTP status. */
export function explainRefusal(
	{ path }: HttpRequest,
	{ status, body }: HttpResponse,
): Explanation | undefined {
	const code = errorCode(body);
	if (status === 401 && isAboutSessions(path)) return needsToken(path) ? WRONG_TOKEN : WRONG_KEY;
	if (status === 404 && code === 'SESSION_NOT_FOUND') return NO_SUCH_SESSION;
	if (status !== 409 || (code ?? DISCONNECTED) !== DISCONNECTED) return undefined;
	if (path.endsWith('/disconnect')) return DISCONNECTED_ALREADY;
	return path.endsWith('/qrcode') ? NO_QR_CODE : NOT_CONNECTED;
}

const DISCONNECTED = 'SESSION_DISCONNECTED';

const NOT_CONNECTED: Explanation = {
	message: "The session isn't connected to WhatsApp",
	description:
		'Run Session → Connect, then Session → Get QR Code, and scan the code with your phone. Then try again.',
};

const NO_QR_CODE: Explanation = {
	message: 'The session has no QR code right now',
	description: 'Run Session → Connect first, wait a few seconds, and try again.',
};

const DISCONNECTED_ALREADY: Explanation = {
	message: 'The session is already disconnected',
	description: "There's nothing to do.",
};

const NO_SUCH_SESSION: Explanation = {
	message: "The session wasn't found",
	description:
		"Select the session from the list. With only a Session API Key, you can only access that key's session.",
};

const WRONG_TOKEN: Explanation = {
	message: 'The gateway rejected the Personal Access Token',
	description: 'Check it in the credential. You can create one in the dashboard under API Tokens.',
};

const WRONG_KEY: Explanation = {
	message: 'The gateway rejected the key',
	description:
		'Check the keys in the credential against the dashboard. For sessions, the Personal Access Token is used if there is one, otherwise the Session API Key.',
};
