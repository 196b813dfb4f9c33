import { call } from '../../../http/call';
import type { HttpResponse } from '../../../http/call-result';
import { createRedactor } from '../../../http/redact';
import type { HttpRequest } from '../../../http/request';
import type { Connection } from '../../../http/transport';

/**
 * Makes a call about a webhook; throws ExplainedError unless `read` finds in the response what is
 * documented. `secret` is taken out of what the gateway says.
 */
export type RegistryCall = <T>(
	request: HttpRequest,
	read: (response: HttpResponse) => T | undefined,
	secret?: string,
) => Promise<T>;

/** How a trigger makes such calls. */
export const registryCall =
	(connection: Connection): RegistryCall =>
	async (request, read, secret = '') => {
		const hide = createRedactor({ secret });
		const discreet = { ...connection, redact: (text: string) => hide(connection.redact(text)) };
		// Whoever registers a URL twice has it registered once.
		return await call(discreet, { ...request, idempotent: true }, read);
	};

/** Reads an answer of which only the status is documented. A web page comes from somewhere else. */
export const anyAnswer = ({ body }: HttpResponse): true | undefined =>
	typeof body !== 'string' || body.trim() === '' ? true : undefined;
