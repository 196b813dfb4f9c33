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
	message: 'The session is not connected to WhatsApp',
	description:
		'This item was not carried out. Use Session → Connect, then Session → Get QR Code, scan the code with the phone, and run this again.',
};

const NO_QR_CODE: Explanation = {
	message: 'The session has no QR code now',
	description: 'Use Session → Connect first. The code may take some seconds: then run this again.',
};

const DISCONNECTED_ALREADY: Explanation = {
	message: 'The session is not connected',
	description: 'It is as you want it to be: there is nothing to do.',
};

const NO_SUCH_SESSION: Explanation = {
	message: 'There is no such session',
	description:
		'Choose the session from the list. With a Session API Key alone, only its own session can be reached.',
};

const WRONG_TOKEN: Explanation = {
	message: 'The gateway did not accept the Personal Access Token',
	description: 'Check it in the credential. You create one in the dashboard under API Tokens.',
};

const WRONG_KEY: Explanation = {
	message: 'The gateway did not accept the key',
	description:
		'Check the keys in the credential: you find them in the dashboard. For sessions, the Personal Access Token counts if there is one, else the Session API Key.',
};
