import { explain } from '../../../http/explain';
import type { ExplainedError } from '../../../http/explained-error';
import type { Gateway } from '../../../gateway';
import type { HttpRequest } from '../../../http/request';
import { isSuccess } from '../../../http/call-result';
import type { CallResult } from '../../../http/call-result';
import { createRedactor } from '../../../http/redact';
import type { Connection } from '../../../http/transport';

/**
 * Makes a call about a webhook; throws ExplainedError unless `read` finds in the answer what is
 * documented. `secret` is taken out of what the gateway says.
 */
export async function callRegistry<T>(
	gateway: Gateway,
	connection: Connection,
	request: HttpRequest,
	read: (body: unknown) => T | undefined,
	secret?: string,
): Promise<T> {
	connection.check(request);
	const result = await connection.send(request);
	const found = isSuccess(result) ? read(result.body) : undefined;
	if (found !== undefined) return found;
	throw explainRegistryCall(gateway, connection, request, result, secret);
}

/** Why a call about a webhook is no success. */
export function explainRegistryCall(
	gateway: Gateway,
	connection: Connection,
	request: HttpRequest,
	result: CallResult,
	secret = '',
): ExplainedError {
	const hide = createRedactor({ secret, encodedSecret: encodeURIComponent(secret) });
	// Whoever registers a URL twice has it registered once.
	const idempotent: HttpRequest = { ...request, idempotent: true };
	return explain(
		gateway,
		idempotent,
		{ result, isEarlier: false },
		{ ...connection, redact: (text) => hide(connection.redact(text)) },
	);
}

/** Reads an answer of which only the status is documented. A web page comes from somewhere else. */
export const anyAnswer = (body: unknown): true | undefined =>
	typeof body !== 'string' || body.trim() === '' ? true : undefined;
