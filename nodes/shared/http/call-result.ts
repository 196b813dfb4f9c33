/** A response's headers, keyed by their lowercase names. */
export type Headers = Readonly<Record<string, unknown>>;

export interface HttpResponse {
	readonly status: number;
	readonly headers: Headers;
	/** Parsed JSON; the text itself where it is no JSON. */
	readonly body: unknown;
}

/** Reads a successful response; undefined if it is not what the gateway documents. */
export type Read<T> = (body: unknown, headers: Headers) => T | undefined;

/** What broke a request: a code such as ECONNRESET, or n8n's own words where it has none. */
export interface Failure {
	readonly code: string | undefined;
	readonly words: string;
}

/** What came of a request. Any status and any failure is a value. */
export type CallResult = HttpResponse | Failure;

export const isResponse = (result: CallResult): result is HttpResponse => 'status' in result;

export const isSuccess = (result: CallResult): result is HttpResponse =>
	isResponse(result) && result.status >= 200 && result.status < 300;

/** The code where the response is longer than the request allows: it was not read to its end. */
export const TOO_LARGE = 'TOO_LARGE';

const NOT_CONNECTED = new Set([
	'ECONNREFUSED',
	'ENOTFOUND',
	'EAI_AGAIN',
	'EHOSTUNREACH',
	'ENETUNREACH',
]);

const CERTIFICATE = /CERT|^UNABLE_TO_(GET|VERIFY)/;

/** The server's certificate is not trusted. */
export const isUntrusted = ({ code }: Failure): boolean => CERTIFICATE.test(code ?? '');

/** The connection was never made: nothing can have been carried out. */
export const wasNeverSent = (result: CallResult): result is Failure =>
	!isResponse(result) && (NOT_CONNECTED.has(result.code ?? '') || isUntrusted(result));

/** True if the gateway refused the call or never received it. Any other failure is ambiguous: the call may have been executed. */
export const wasNotExecuted = (result: CallResult): boolean =>
	isResponse(result) ? result.status >= 300 && result.status < 500 : wasNeverSent(result);
