import type { IExecuteFunctions, IHttpRequestOptions, IN8nHttpFullResponse } from 'n8n-workflow';
import { readBaseUrl } from './base-url';
import type { Gateway } from './gateway';
import type { HttpRequest } from './operation';

const TIMEOUT_MS = 60_000;

/** What came of a request: an answer with any status, or the code of what broke the connection. */
export type Outcome =
	| { readonly status: number; readonly headers: Record<string, unknown>; readonly body: unknown }
	| { readonly failure: string };

export type Send = (request: HttpRequest) => Promise<Outcome>;

/** Opens a way to send requests with the node's credential. Statuses and broken connections are values. */
export async function openTransport(context: IExecuteFunctions, gateway: Gateway): Promise<Send> {
	const { baseUrl } = await context.getCredentials(gateway.credential);
	const baseURL = readBaseUrl(baseUrl);
	return async ({ method, path, query, body }) => {
		const options: IHttpRequestOptions = {
			method,
			baseURL,
			url: path,
			...(query && { qs: query }),
			...(body && { body }),
			json: true,
			timeout: TIMEOUT_MS,
			returnFullResponse: true,
			ignoreHttpStatusErrors: true,
			// A redirect could carry the key to another host, and turns a POST into a GET.
			disableFollowRedirect: true,
		};
		try {
			const response = (await context.helpers.httpRequestWithAuthentication.call(
				context,
				gateway.credential,
				options,
			)) as IN8nHttpFullResponse;
			return { status: response.statusCode, headers: response.headers, body: response.body };
		} catch (error) {
			return { failure: failureCode(error) };
		}
	};
}

/** n8n wraps the error that carries the code; the wrapped one also carries the key, so only the code leaves. */
function failureCode(error: unknown): string {
	for (let cause = error; cause instanceof Error; cause = cause.cause) {
		if ('code' in cause && typeof cause.code === 'string') return cause.code;
	}
	return 'UNKNOWN';
}
