import { createHash } from 'crypto';
import type { IAllExecuteFunctions, IHttpRequestOptions, IN8nHttpFullResponse } from 'n8n-workflow';
import { readBaseUrl } from './base-url';
import type { Gateway } from './gateway';
import type { HttpRequest } from './operation';
import type { Failure, Outcome } from './outcome';
import { redactor } from './redact';

export interface Connection {
	/** Whose limits count: the same for all who use the same key. */
	readonly account: string;
	/** Sends a request with the node's credential. Any status and any failure is a value. */
	send(request: HttpRequest): Promise<Outcome>;
	/** Takes what the credential holds out of a text. */
	redact(text: string): string;
}

/** Opens the way to a gateway; throws ExplainedError if the key may not travel there. */
export async function connect(
	context: IAllExecuteFunctions,
	gateway: Gateway,
): Promise<Connection> {
	const credentials = await context.getCredentials(gateway.credential);
	const baseURL = readBaseUrl(credentials.baseUrl);
	// Without this, n8n reads the credential from its database for every single call.
	const given = {
		credentialsDecrypted: { id: '', name: '', type: gateway.credential, data: credentials },
	};
	return {
		account: createHash('sha256')
			.update(JSON.stringify([gateway.value, gateway.account(credentials)]))
			.digest('hex'),
		redact: redactor(credentials),
		async send({ method, path, query, body }) {
			const options: IHttpRequestOptions = {
				method,
				baseURL,
				url: path,
				...(query && { qs: query }),
				...(body && { body }),
				json: true,
				timeout: gateway.timeoutMs,
				returnFullResponse: true,
				ignoreHttpStatusErrors: true,
				// A redirect could carry the key to another host, and turns a POST into a GET.
				disableFollowRedirect: true,
			};
			try {
				const { httpRequestWithAuthentication } = context.helpers;
				const { statusCode, headers, body } = (await httpRequestWithAuthentication.call(
					context,
					gateway.credential,
					options,
					given,
				)) as IN8nHttpFullResponse;
				return { status: statusCode, headers, body };
			} catch (error) {
				return failureOf(error);
			}
		},
	};
}

/** n8n wraps the error that carries the code; that one also carries the key, so it goes no further. */
function failureOf(error: unknown): Failure {
	const { code, cause, message } = (error ?? {}) as {
		code?: unknown;
		cause?: unknown;
		message?: unknown;
	};
	if (typeof code === 'string') return { code, words: '' };
	return cause ? failureOf(cause) : { code: undefined, words: String(message) };
}
