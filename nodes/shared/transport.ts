import type { IExecuteFunctions, IHttpRequestOptions, IN8nHttpFullResponse } from 'n8n-workflow';
import { readBaseUrl } from './base-url';
import type { Gateway } from './gateway';
import type { HttpRequest } from './operation';
import { redactor } from './redact';

const TIMEOUT_MS = 60_000;

export interface Answer {
	readonly status: number;
	readonly headers: Readonly<Record<string, unknown>>;
	/** Parsed JSON; the text itself where it is no JSON. */
	readonly body: unknown;
}

/** What broke a request: a code such as ECONNRESET, or n8n's own words where it has none. */
export interface Failure {
	readonly code: string | undefined;
	readonly words: string;
}

export type Outcome = Answer | Failure;

export const isAnswer = (outcome: Outcome): outcome is Answer => 'status' in outcome;

export interface Connection {
	/** Sends a request with the node's credential. Any status and any failure is a value. */
	send(request: HttpRequest): Promise<Outcome>;
	/** Takes what the credential holds out of a text. */
	redact(text: string): string;
}

/** Opens the way to a gateway; throws ExplainedError if the key may not travel there. */
export async function connect(context: IExecuteFunctions, gateway: Gateway): Promise<Connection> {
	const credentials = await context.getCredentials(gateway.credential);
	const baseURL = readBaseUrl(credentials.baseUrl);
	return {
		redact: redactor(credentials),
		async send({ method, path, query, body }) {
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
				const { statusCode, headers, body } = (await request(
					context,
					gateway,
					options,
				)) as IN8nHttpFullResponse;
				return { status: statusCode, headers, body };
			} catch (error) {
				return failureOf(error);
			}
		},
	};
}

const request = async (
	context: IExecuteFunctions,
	{ credential }: Gateway,
	options: IHttpRequestOptions,
): Promise<unknown> =>
	await context.helpers.httpRequestWithAuthentication.call(context, credential, options);

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
