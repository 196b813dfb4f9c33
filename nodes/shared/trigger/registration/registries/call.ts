import { explain } from '../../../http/explain';
import type { ExplainedError } from '../../../http/explained-error';
import type { Gateway } from '../../../gateway';
import type { HttpRequest } from '../../../http/request';
import { isSuccess } from '../../../http/call-result';
import type { Outcome } from '../../../http/call-result';
import { redactor } from '../../../http/redact';
import type { Connection } from '../../../http/transport';

/**
 * Makes a call about a webhook; throws ExplainedError unless `read` finds in the answer what is
 * documented. `secret` is taken out of what the gateway says.
 */
export async function call<T>(
	gateway: Gateway,
	connection: Connection,
	request: HttpRequest,
	read: (body: unknown) => T | undefined,
	secret?: string,
): Promise<T> {
	connection.check(request);
	const outcome = await connection.send(request);
	const found = isSuccess(outcome) ? read(outcome.body) : undefined;
	if (found !== undefined) return found;
	throw refused(gateway, connection, request, outcome, secret);
}

/** Why a call about a webhook is no success. */
export function refused(
	gateway: Gateway,
	connection: Connection,
	request: HttpRequest,
	outcome: Outcome,
	secret = '',
): ExplainedError {
	const hide = redactor({ secret, inUrl: encodeURIComponent(secret) });
	// Whoever registers a URL twice has it registered once.
	const repeatable = { ...request, repeatable: true as const };
	return explain(
		gateway,
		repeatable,
		{ outcome, isEarlier: false },
		{ ...connection, redact: (text) => hide(connection.redact(text)) },
	);
}

/** Reads an answer of which only the status is documented. A web page comes from somewhere else. */
export const anyAnswer = (body: unknown): true | undefined =>
	typeof body !== 'string' || body.trim() === '' ? true : undefined;
