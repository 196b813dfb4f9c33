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
import { capitalize, serverName } from './server-name';
import type { Connection } from './transport';

const LONGEST_QUOTE = 300;
/** JavaScript's own error messages: useless to users where the gateway's errors explain their cause. */
const MISHAP = /\bCannot read properties of\b|\bfetch failed$|\bE[A-Z]{4,}\b/;
const TIMED_OUT = new Set(['ECONNABORTED', 'ETIMEDOUT']);

/**
 * Explains why a call failed, in plain words and, quoted, in the gateway's own, which may be in another language.
 * `missing` names what a 404 is about.
 */
export function explain(
	gateway: Gateway,
	request: HttpRequest,
	{ result, isEarlier }: JournaledResult,
	{ redact }: Connection,
	missing?: string,
): ExplainedError {
	const error = isResponse(result)
		? explainResponse(gateway, request, result, { redact, missing })
		: explainFailure(gateway, request, result, redact);
	if (!isEarlier) return error;
	const description = `An earlier attempt already made this request, so it wasn't repeated. ${error.description}`;
	return new ExplainedError(error.message, description, error);
}

/** Codes go into the description: n8n replaces a message that contains one with its own text. */
function explainFailure(
	gateway: Gateway,
	request: HttpRequest,
	failure: Failure,
	redact: Connection['redact'],
): ExplainedError {
	const { code, words } = failure;
	const { baseUrlLabel = 'Base URL' } = gateway;
	const name = serverName(gateway, request);
	const advice = adviseOnAmbiguity(gateway, request);
	const cause = { failure: failureCause(request, failure) };
	const openError = (what: string, description: string) =>
		new ExplainedError(warnOfAmbiguity(what, request), description, cause);
	if (code === undefined) {
		return openError(`n8n couldn't send the request to ${name}`, `${redact(words)}. ${advice}`);
	}
	if (code === 'ERR_CANCELED') {
		return openError('The execution was stopped', advice);
	}
	if (code === TOO_LARGE) {
		const limit = inMegabytes(request.mostFileBytes ?? 0);
		return new ExplainedError("The file wasn't downloaded", `It is larger than ${limit}.`);
	}
	if (isUntrusted(failure)) {
		return new ExplainedError(
			`No secure connection to ${name}`,
			`${subjectOf(request)} wasn't sent because the server's certificate isn't trusted (${code}). Check the ${baseUrlLabel} in the credential. For a self-signed certificate, ask your administrator to set NODE_EXTRA_CA_CERTS for n8n.`,
			cause,
		);
	}
	if (wasNeverSent(failure)) {
		return new ExplainedError(
			`${capitalize(name)} couldn't be reached`,
			`${subjectOf(request)} wasn't sent (${code}). Check the ${baseUrlLabel} in the credential and make sure the server is running.`,
			cause,
		);
	}
	const what = TIMED_OUT.has(code)
		? `${capitalize(name)} didn't respond in time`
		: `The connection to ${name} was lost before it responded`;
	return openError(what, `${advice} (${code})`);
}

function explainResponse(
	gateway: Gateway,
	request: HttpRequest,
	response: HttpResponse,
	{ redact, missing }: Pick<Connection, 'redact'> & { missing: string | undefined },
): ExplainedError {
	const words = gateway.errorText(response.body);
	const known = gateway.explainRefusal?.(request, response);
	const { message, description } =
		known ?? explainStatus(gateway, request, response, words !== undefined, missing);
	const isQuoted = words && !(known && MISHAP.test(words));
	const quoted = isQuoted ? `${message}: “${redact(words).slice(0, LONGEST_QUOTE)}”` : message;
	const isOpen = !known && !wasNotExecuted(response);
	const warned = isOpen ? warnOfAmbiguity(quoted.replace(/\.$/, ''), request) : quoted;
	return new ExplainedError(warned, description, {
		httpCode: response.status,
		failure: failureCause(request, response, known !== undefined),
	});
}
