import type { Gateway } from '../gateway';
import { adviseOnAmbiguity, subjectOf, warnOfAmbiguity } from './ambiguity';
import { isResponse, isUntrusted, TOO_LARGE, wasNeverSent, wasNotExecuted } from './call-result';
import type { Failure, HttpResponse } from './call-result';
import { explainStatus } from './explain-status';
import { ExplainedError } from './explained-error';
import { failureCause } from './failure-cause';
import type { JournaledResult } from './journal';
import { inMegabytes } from './read-stream';
import type { HttpRequest } from './request';
import type { Connection } from './transport';

const LONGEST_QUOTE = 300;
/** JavaScript's own error messages: useless to users where the gateway's errors explain their cause. */
const MISHAP = /\bCannot read properties of\b|\bfetch failed$|\bE[A-Z]{4,}\b/;
const TIMED_OUT = new Set(['ECONNABORTED', 'ETIMEDOUT']);

/** Explains why a call failed, in plain words and in the gateway's own. */
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

/** Codes go into the description: n8n replaces a message that contains one with its own text. */
function explainFailure(
	{ name, baseUrlLabel = 'Base URL' }: Gateway,
	request: HttpRequest,
	failure: Failure,
	redact: Connection['redact'],
): ExplainedError {
	const { code, words } = failure;
	const advice = adviseOnAmbiguity(name, request);
	const cause = { failure: failureCause(request, failure) };
	const openError = (what: string, description: string) =>
		new ExplainedError(warnOfAmbiguity(what, request), description, cause);
	if (code === undefined) {
		return openError(`n8n could not call ${name}`, `${redact(words)}. ${advice}`);
	}
	if (code === 'ERR_CANCELED') {
		return openError('The execution was stopped', advice);
	}
	if (code === TOO_LARGE) {
		const limit = inMegabytes(request.mostFileBytes ?? 0);
		return new ExplainedError('The file was not downloaded', `It is larger than ${limit}.`);
	}
	if (isUntrusted(failure)) {
		return new ExplainedError(
			`${name} could not be reached safely`,
			`${subjectOf(request)} was not sent: the server's certificate is not trusted (${code}). Check the ${baseUrlLabel} in the credential. A server with a certificate of its own needs the environment variable NODE_EXTRA_CA_CERTS of n8n.`,
			cause,
		);
	}
	if (wasNeverSent(failure)) {
		return new ExplainedError(
			`${name} could not be reached`,
			`${subjectOf(request)} was not sent (${code}). Check the ${baseUrlLabel} in the credential, and that the server is running.`,
			cause,
		);
	}
	const what = TIMED_OUT.has(code)
		? `${name} did not answer in time`
		: `The connection to ${name} broke before it answered`;
	return openError(what, `${advice} (${code})`);
}

function explainResponse(
	gateway: Gateway,
	request: HttpRequest,
	response: HttpResponse,
	redact: Connection['redact'],
): ExplainedError {
	const words = gateway.errorText(response.body);
	const known = gateway.explainRefusal?.(request, response);
	const { message, description } =
		known ?? explainStatus(gateway, request, response, words !== undefined);
	const isQuoted = words && !(known && MISHAP.test(words));
	const quoted = isQuoted ? `${message}: ${redact(words).slice(0, LONGEST_QUOTE)}` : message;
	const isOpen = !known && !wasNotExecuted(response);
	const warned = isOpen ? warnOfAmbiguity(quoted.replace(/\.$/, ''), request) : quoted;
	return new ExplainedError(warned, description, {
		httpCode: response.status,
		failure: failureCause(request, response, known !== undefined),
	});
}
