import { asObject, asText, isObject } from '../../shared/values/json';
import type { Explanation } from '../../shared/gateway';
import type { HttpRequest } from '../../shared/http/request';
import type { HttpResponse } from '../../shared/http/call-result';
import { explainFileRefusal, isFileRefusal, TOO_LARGE } from './file-refusals';
import { NOTHING_DONE, wasNotStarted } from './not-connected';
import { isNotActivated, NOT_ACTIVATED } from './not-activated';
import { explainByWords } from './refusals';

/** An object that the server converted to a string: carries no information. */
const STRINGIFIED_OBJECT = '[object Object]';

/**
 * The text of an error: Evolution's `{status, error, response: {message}}`, whose message is a string or
 * any nesting of lists and objects; a raw error of Baileys; FlowEngine's `{error, message}`.
 */
export function errorText(body: unknown): string | undefined {
	if (isNotActivated(body)) return undefined;
	const { error } = asObject(body);
	const texts = new Set(
		textsIn(messageIn(body)).filter((text) => !text.endsWith(STRINGIFIED_OBJECT)),
	);
	return [...texts].join(', ') || asText(error);
}

function messageIn(body: unknown): unknown {
	const { response, output, message } = asObject(body);
	return asObject(response).message ?? message ?? asObject(asObject(output).payload).message;
}

function textsIn(value: unknown): string[] {
	if (Array.isArray(value)) return value.flatMap(textsIn);
	if (!isObject(value)) return typeof value === 'string' ? [withoutUrl(value)] : [];
	if (value.exists === false) return [`${String(value.number ?? value.jid)} isn't on WhatsApp`];
	const property = asText(value.property);
	return textsIn(value.message).map((text) =>
		property && !text.includes(property) ? `${property}: ${text}` : text,
	);
}

/** The URL of a file may hold a key. */
const withoutUrl = (text: string) => text.replace(/(Failed to fetch stream) from \S+/, '$1');

/** A 400 for a message that was sent but could not be saved (sendMessageWithTyping). */
const NOT_SAVED = /\bprisma\b/;

/** The status that a response should have had: some errors have status 200, some another wrong one. */
export function statusOf({ status, body }: HttpResponse): number {
	if (status === 200) return asObject(body).error === true ? 400 : status;
	if (isNotActivated(body)) return 403;
	const text = errorText(body) ?? '';
	if (status === 500 && wasNotStarted(text)) return 409;
	// from the number look-up, before anything was sent
	if (status === 500 && text === 'rate-overlimit') return 400;
	// the status of the file's host is passed on, such as 401 or 429
	if (status >= 400 && isFileRefusal(text)) return 400;
	if (status === 400 && NOT_SAVED.test(text)) return 500;
	return status;
}

const UNKNOWN_CALL = /^Cannot [A-Z]+ \//;

export const isUnknownCall = ({ status, body }: HttpResponse): boolean =>
	status === 404 && UNKNOWN_CALL.test(errorText(body) ?? '');

/** Explains errors that mean more than their HTTP status. */
export function explainRefusal(
	request: HttpRequest,
	response: HttpResponse,
): Explanation | undefined {
	const { status, body } = response;
	const text = errorText(body) ?? '';
	if (status === 401 && request.server === 'management') return WRONG_MANAGEMENT_KEY;
	if (isNotActivated(body)) return NOT_ACTIVATED;
	if (isUnknownCall(response)) return TOO_OLD;
	if (status === 413) return TOO_LARGE;
	if (status === 404 && /instance .*does not exist|^Instance .* not found/i.test(text))
		return NO_SUCH_ACCOUNT;
	if (status < 500 && / is(?: not|n't) on WhatsApp/.test(text)) return NOT_ON_WHATSAPP;
	if (wasNotStarted(text) || / instance is not connected$/.test(text)) return NOTHING_DONE;
	// The response to a number look-up if the number was never connected is {} (observed).
	if (request.path.startsWith('/chat/whatsappNumbers/') && JSON.stringify(body) === '{}')
		return NOTHING_DONE;
	const texts = textsIn(messageIn(body));
	const explanation =
		(status < 500 && explainFileRefusal(request, text)) || explainByWords(request, status, texts);
	if (explanation) return explanation;
	if (status < 500 && texts.some((one) => one.endsWith(STRINGIFIED_OBJECT)))
		return request.path.startsWith('/instance/') ? NOTHING_DONE : NO_REASON;
	return undefined;
}

const WRONG_MANAGEMENT_KEY: Explanation = {
	message: 'FlowEngine rejected the Management API Key',
	description:
		"Check it in the credential. It starts with fe_; you'll find it in your FlowEngine account.",
};

const TOO_OLD: Explanation = {
	message: "The server doesn't support this operation (HTTP 404)",
	description:
		"Check the Server URL in the credential: it must be the server's address only, without a path. If it's correct, update your server: this node needs Evolution API v2.",
};

const NO_SUCH_ACCOUNT: Explanation = {
	message: "The WhatsApp account wasn't found on this server",
	description:
		"Check the Instance Name or Number ID in the credential, or select the 'WhatsApp Account' of this node from the list.",
};

const NOT_ON_WHATSAPP: Explanation = {
	message: "This number isn't on WhatsApp",
	description:
		'Check the number and its country code. The Send operation has an option to skip such numbers.',
};

const NO_REASON: Explanation = {
	message: 'The server rejected the request without giving a reason',
	description: "If this is a group, your account is probably not a member. Check the group's ID.",
};
