import { ExplainedError } from './explained-error';
import type { Gateway } from './gateway';
import type { HttpRequest } from './operation';
import type { Outcome } from './transport';

type Answer = Exclude<Outcome, { failure: string }>;

const LONGEST_QUOTE = 300;

/** A connection that was never made: nothing can have been carried out. */
const NEVER_SENT = new Set([
	'ECONNREFUSED',
	'ENOTFOUND',
	'EAI_AGAIN',
	'EHOSTUNREACH',
	'ENETUNREACH',
]);

/** Says why an outcome is no success, in the user's words and the gateway's own. */
export function explain(gateway: Gateway, request: HttpRequest, outcome: Outcome): ExplainedError {
	return 'failure' in outcome
		? explainFailure(gateway, request, outcome.failure)
		: explainAnswer(gateway, request, outcome);
}

function explainFailure({ name }: Gateway, request: HttpRequest, code: string): ExplainedError {
	if (code === 'ERR_CANCELED') {
		return new ExplainedError('The execution was stopped', maybeDone(name, request));
	}
	return NEVER_SENT.has(code)
		? new ExplainedError(
				`${name} could not be reached (${code})`,
				'Nothing was sent. Check the Base URL in the credential, and that the server is running.',
			)
		: new ExplainedError(
				`The connection to ${name} broke before it answered (${code})`,
				maybeDone(name, request),
			);
}

function explainAnswer(gateway: Gateway, request: HttpRequest, answer: Answer): ExplainedError {
	const { status: httpCode } = answer;
	const words = quote(gateway.errorText(answer.body));
	const [message, description] = meaning(gateway, request, answer, words !== undefined);
	return new ExplainedError(words ? `${message}: ${words}` : message, description, { httpCode });
}

function meaning(
	{ name, keyHint }: Gateway,
	request: HttpRequest,
	{ status, headers }: Answer,
	isDocumentedError: boolean,
): [message: string, description: string] {
	if (status < 300) {
		return [`${name} gave an answer that cannot be read`, maybeDone(name, request)];
	}
	if (status < 400) {
		return [
			`${name} redirected the request to another address (HTTP ${status})`,
			'Nothing was sent on. Check the Base URL in the credential.',
		];
	}
	if (status === 401) {
		return [`${name} did not accept the API key`, `Check the key in the credential. ${keyHint}`];
	}
	if (status === 403) {
		return [`${name} does not allow this`, `The API key has no permission for it. ${keyHint}`];
	}
	if (status === 404 && !isDocumentedError) {
		return [
			`There is no ${name} API at this address (HTTP 404)`,
			'Check the Base URL in the credential.',
		];
	}
	if (status === 404) {
		return [`${name} could not find this`, 'Check the ID: it may belong to another account.'];
	}
	if (status === 429) {
		return [
			`${name} is busy: the rate limit was reached`,
			`Nothing was sent. ${waitHint(headers)}`,
		];
	}
	if (status < 500) {
		return [
			`${name} refused the request (HTTP ${status})`,
			'Nothing was changed. Check the values that this node was given.',
		];
	}
	return [`${name} has trouble on its side (HTTP ${status})`, maybeDone(name, request)];
}

/** Only a POST does something anew each time; reading or setting the same again does no harm. */
const maybeDone = (name: string, { method }: HttpRequest) =>
	method === 'POST'
		? `It may have been carried out all the same. Check in ${name} before you run this again, so that nothing is sent twice.`
		: 'Run this again in a moment.';

function waitHint(headers: Record<string, unknown>): string {
	const seconds = Number(headers['retry-after']);
	return seconds > 0 ? `Run this again in ${seconds} seconds.` : 'Run this again in a minute.';
}

function quote(words: string | undefined): string | undefined {
	if (words === undefined || words.trim() === '') return undefined;
	return words.length > LONGEST_QUOTE ? `${words.slice(0, LONGEST_QUOTE)}…` : words;
}
