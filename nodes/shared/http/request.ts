import type { IDataObject, IHttpRequestMethods } from 'n8n-workflow';
import type { Path } from './path';

/** One call to a gateway, relative to its base URL. */
export interface HttpRequest {
	method: IHttpRequestMethods;
	path: Path;
	query?: IDataObject;
	body?: IDataObject;
	/** A POST that can be repeated safely. */
	idempotent?: true;
	/** Whether it only reads, where the method does not tell: by default, only a GET does. */
	readOnly?: boolean;
	/** The Idempotency-Key header, which the gateway remembers for a day; '' lets the engine make one. */
	idempotencyKey?: string;
	/** The response holds a file as base64: the most bytes that it may have. More are not read. */
	mostFileBytes?: number;
	/** The pause after the previous call of this kind, in ms: random between the two. */
	pause?: Range;
	/** Another server than the base URL's, by its name in the gateway. */
	server?: string;
	/** The base URL of a server to call without the credential. */
	publicBaseUrl?: string;
	/** The name of this call in the journal, where a retry could have another path. */
	journalKey?: Path;
	/** What to try instead, once, if the gateway does not know this call. */
	fallback?: HttpRequest;
}

export interface Range {
	readonly min: number;
	readonly max: number;
}

/** Whether nothing at the gateway changes. */
export const isReadOnly = ({ method, readOnly = method === 'GET' }: HttpRequest): boolean =>
	readOnly;

/** By default, every method but POST is idempotent. */
export const createsSomething = (request: HttpRequest): boolean =>
	request.method === 'POST' && !request.idempotent && !isReadOnly(request);

/** Whether a call may be repeated when its outcome is unknown. */
export const isSafeToRetry = (request: HttpRequest): boolean =>
	!createsSomething(request) || request.idempotencyKey !== undefined;
