import { createHash } from 'crypto';
import type { IAllExecuteFunctions, IHttpRequestOptions, IN8nHttpFullResponse } from 'n8n-workflow';
import { requireWellFormed } from './path';
import { readBaseUrl } from './base-url';
import type { Gateway } from '../gateway';
import type { HttpRequest } from './request';
import { TOO_LARGE } from './call-result';
import type { Failure, CallResult } from './call-result';
import { readFileResponse } from './read-stream';
import type { AppliedLimit } from './rate-limiter';
import { createRedactor } from './redact';

export interface Connection {
	readonly gateway: Gateway;
	/** The same for all credentials with the same key. */
	readonly account: string;
	/** A field of the credential; '' if it is empty. */
	credentialField(name: string): string;
	/** Throws ExplainedError if the credential has no key for a request, or the key must not be sent there. */
	prepare(request: HttpRequest): PreparedCall;
	/** Removes the credential's secrets from a text. */
	redact(text: string): string;
}

interface PreparedCall {
	/** The limits that it counts toward. */
	readonly limits: readonly AppliedLimit[];
	/** Sends it with the node's credential. Never throws: statuses and failures are values. */
	send(timeoutMs?: number): Promise<CallResult>;
}

/** Opens a connection to a gateway; throws ExplainedError if the key must not be sent there. */
export async function connect(
	context: IAllExecuteFunctions,
	gateway: Gateway,
	needsNoCredential = false,
): Promise<Connection> {
	const settings = needsNoCredential ? {} : await context.getCredentials(gateway.credential);
	if (!needsNoCredential) readBaseUrl(settings.baseUrl, gateway);
	// Without this, n8n reads the credential from its database for every single call.
	const given = {
		credentialsDecrypted: { id: '', name: '', type: gateway.credential, data: settings },
	};
	const accountBy = (by: unknown) =>
		createHash('sha256')
			.update(JSON.stringify([gateway.value, by]))
			.digest('hex');
	const account = accountBy(gateway.account(settings));
	const baseUrlOf = ({ publicBaseUrl, server }: HttpRequest) =>
		readBaseUrl(
			publicBaseUrl ??
				(server === undefined ? settings.baseUrl : gateway.servers?.[server]?.(settings)),
			gateway,
		);
	const limitsOn = (request: HttpRequest) =>
		gateway.limits
			.filter(({ applies }) => applies(request))
			.map((limit) => ({ limit, account: limit.per ? accountBy(limit.per(settings)) : account }));
	const send = async (
		request: HttpRequest,
		baseURL: string,
		timeout: number,
	): Promise<CallResult> => {
		const { method, path, query, body, idempotencyKey, publicBaseUrl, mostFileBytes } = request;
		const options: IHttpRequestOptions = {
			method,
			baseURL,
			url: path,
			...(query && { qs: query }),
			...(body && { body }),
			...(idempotencyKey && { headers: { 'Idempotency-Key': idempotencyKey } }),
			json: true,
			...(mostFileBytes && { encoding: 'stream', abortSignal: AbortSignal.timeout(timeout) }),
			timeout,
			returnFullResponse: true,
			ignoreHttpStatusErrors: true,
			// A redirect could carry the key to another host, and turns a POST into a GET.
			disableFollowRedirect: true,
		};
		try {
			const { httpRequest, httpRequestWithAuthentication } = context.helpers;
			const response: unknown =
				publicBaseUrl === undefined
					? await httpRequestWithAuthentication.call(context, gateway.credential, options, given)
					: await httpRequest(options);
			const { statusCode, headers, body } = response as IN8nHttpFullResponse;
			const read = mostFileBytes ? await readFileResponse(body, mostFileBytes) : { body };
			if (!read) return { code: TOO_LARGE, words: '' };
			const answer = { status: statusCode, headers, body: read.body };
			const ask = async (other: HttpRequest) => await send(other, baseURL, timeout);
			const status = await gateway.statusOf?.(answer, request, ask);
			return { ...answer, status: status ?? statusCode };
		} catch (error) {
			return failureOf(error);
		}
	};
	return {
		gateway,
		account,
		credentialField: (name) => String(settings[name] ?? '').trim(),
		redact: createRedactor(settings),
		prepare(request) {
			const missing = gateway.missingKey?.(request, settings);
			if (missing) throw missing;
			const baseUrl = baseUrlOf(request);
			for (const [name, value] of Object.entries(request.query ?? {})) {
				requireWellFormed(String(value), `'${name}'`);
			}
			return {
				limits: limitsOn(request),
				send: async (timeoutMs = gateway.timeoutMs) => await send(request, baseUrl, timeoutMs),
			};
		},
	};
}

/**
 * n8n wraps the error that carries the code; before n8n 2.34 it lost that error, and kept its code as `httpCode`.
 * The error also carries the key, so only its code and words leave this file.
 */
function failureOf(error: unknown): Failure {
	const { code, cause, httpCode, message } = (error ?? {}) as Record<string, unknown>;
	if (typeof code === 'string') return { code, words: '' };
	if (cause) return failureOf(cause);
	return typeof httpCode === 'string'
		? { code: httpCode, words: '' }
		: { code: undefined, words: String(message) };
}
