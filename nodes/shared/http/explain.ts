import { ExplainedError } from './explained-error';
import type { Gateway, Explanation } from '../gateway';
import type { JournaledResult } from './journal';
import { createsSomething } from './request';
import type { HttpRequest } from './request';
import { isResponse, isUntrusted, wasNeverSent } from './call-result';
import type { HttpResponse, Failure } from './call-result';
import { requestedBackoff } from './retry';
import type { Connection } from './transport';

const LONGEST_QUOTE = 300;
const BASE_URL = 'Base URL';
/** What JavaScript says of its own mishaps: it helps nobody where the gateway knows what they mean. */
const MISHAP = /\bCannot read properties of\b/;
const TIMED_OUT = new Set(['ECONNABORTED', 'ETIMEDOUT']);

/** Says why a call is no success, in the user's words and the gateway's own. */
export function explain(
	gateway: Gateway,
	request: HttpRequest,
	{ result, isEarlier }: JournaledResult,
	{ redact }: Connection,
): ExplainedError {
	const error = isResponse(result)
		? explainResponse(gateway, request, result, redact)
		: explainFailure(gateway, request, result, redact);
	if (!isEarlier) return error;
	const description = `An earlier try of this node made this call; it was not made again. ${error.description}`;
	return new ExplainedError(error.message, description, error);
}

/** Codes stand in the description: n8n replaces a message that contains one by a text of its own. */
function explainFailure(
	{ name, baseUrlLabel = BASE_URL }: Gateway,
	request: HttpRequest,
	failure: Failure,
	redact: Connection['redact'],
): ExplainedError {
	const { code, words } = failure;
	if (code === undefined) {
		return new ExplainedError(
			`n8n could not call ${name}`,
			`${redact(words)}. ${warnOfAmbiguity(name, request)}`,
		);
	}
	if (code === 'ERR_CANCELED') {
		return new ExplainedError('The execution was stopped', warnOfAmbiguity(name, request));
	}
	if (isUntrusted(failure)) {
		return new ExplainedError(
			`${name} could not be reached safely`,
			`${subjectOf(request)} was not sent: the server's certificate is not trusted (${code}). Check the ${baseUrlLabel} in the credential. A server with a certificate of its own needs the environment variable NODE_EXTRA_CA_CERTS of n8n.`,
		);
	}
	if (wasNeverSent(failure)) {
		return new ExplainedError(
			`${name} could not be reached`,
			`${subjectOf(request)} was not sent (${code}). Check the ${baseUrlLabel} in the credential, and that the server is running.`,
		);
	}
	const what = TIMED_OUT.has(code)
		? `${name} did not answer in time`
		: `The connection to ${name} broke before it answered`;
	return new ExplainedError(what, `${warnOfAmbiguity(name, request)} (${code})`);
}

function explainResponse(
	gateway: Gateway,
	request: HttpRequest,
	answer: HttpResponse,
	redact: Connection['redact'],
): ExplainedError {
	const words = gateway.errorText(answer.body);
	const known = gateway.explainRefusal?.(request, answer);
	const [message, description] =
		known ?? explainStatus(gateway, request, answer, words !== undefined);
	const isQuoted = words && !(known && MISHAP.test(words));
	const quoted = isQuoted ? `${message}: ${redact(words).slice(0, LONGEST_QUOTE)}` : message;
	return new ExplainedError(quoted, description, { httpCode: answer.status });
}

function explainStatus(
	gateway: Gateway,
	request: HttpRequest,
	answer: HttpResponse,
	isDocumentedError: boolean,
): Explanation {
	const { name, baseUrlLabel = BASE_URL } = gateway;
	const { status } = answer;
	const maybe = warnOfAmbiguity(name, request);
	if (status >= 500) return [`${name} has trouble on its side (HTTP ${status})`, maybe];
	if (status < 300) {
		const description = `${maybe} If it stays, check the ${baseUrlLabel} in the credential.`;
		return [`${name} gave an answer that cannot be read`, description];
	}
	if (status === 429) {
		return [`${name} is busy: the rate limit was reached`, waitHint(request, answer)];
	}
	return refusals(gateway, isDocumentedError)[status] ?? otherRefusal(gateway, request, status);
}

const refusals = (
	{ name, keyHint, baseUrlLabel = BASE_URL }: Gateway,
	isDocumentedError: boolean,
): Record<number, Explanation> => ({
	401: [`${name} did not accept the API key`, `Check the key in the credential. ${keyHint}`],
	403: [`${name} does not allow this`, `The API key has no permission for it. ${keyHint}`],
	404: isDocumentedError
		? [`${name} could not find this`, 'Check the ID: it may belong to another account.']
		: [
				`There is no ${name} API at this address (HTTP 404)`,
				`Check the ${baseUrlLabel} in the credential.`,
			],
});

function otherRefusal(
	{ name, baseUrlLabel = BASE_URL }: Gateway,
	request: HttpRequest,
	status: number,
): Explanation {
	const notDone = `${subjectOf(request)} was not carried out.`;
	if (status < 400) {
		return [
			`${name} redirected the request to another address (HTTP ${status})`,
			`${notDone} Check the ${baseUrlLabel} in the credential.`,
		];
	}
	const others = createsSomething(request)
		? ' The items before it may have gone through: run it again only with the rest.'
		: '';
	return [
		`${name} refused the request (HTTP ${status})`,
		`${notDone} Check the values that this node was given.${others}`,
	];
}

/** Only what makes something anew is about an item; a trigger reads and sets. */
const subjectOf = (request: HttpRequest) => (createsSomething(request) ? 'This item' : 'This');

function warnOfAmbiguity(name: string, request: HttpRequest): string {
	if (!createsSomething(request)) return 'Run this again in a moment.';
	return request.idempotencyKey === undefined
		? `It may have been carried out all the same. Check in ${name} before you run this again, so that nothing is sent twice.`
		: `It may have been carried out all the same. Retry this execution within 24 hours: nothing is sent twice then. A new execution would not know of it.`;
}

function waitHint(request: HttpRequest, answer: HttpResponse): string {
	const seconds = Math.ceil((requestedBackoff(answer) ?? 0) / 1000);
	return `${subjectOf(request)} was not sent. Run it again in ${seconds > 0 ? `${seconds} seconds` : 'a minute'}.`;
}
