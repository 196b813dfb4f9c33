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
	/** Whether it only reads, where that differs from its method: a GET reads, nothing else does. */
	readOnly?: boolean;
	/** By which the gateway knows a call that it had before, for a day; for '' the engine makes one. */
	idempotencyKey?: string;
	/** How long to wait after the call of this kind before it, in ms: at random between the two. */
	pause?: Range;
	/** Another server than the one at the base URL, by the name that the gateway gives it. */
	server?: string;
	/** The base URL of a server that is called without the credential. */
	publicBaseUrl?: string;
	/** What another try of the node knows this call by, where the path could be another one by then. */
	journalKey?: Path;
	/** What is tried instead, once, where the gateway does not know this call. */
	fallback?: HttpRequest;
}

export interface Range {
	readonly min: number;
	readonly max: number;
}

/** Whether nothing at the gateway changes. */
export const isReadOnly = ({ method, readOnly = method === 'GET' }: HttpRequest): boolean =>
	readOnly;

/** Only a POST does something anew each time; reading or setting the same again does no harm. */
export const createsSomething = (request: HttpRequest): boolean =>
	request.method === 'POST' && !request.idempotent && !isReadOnly(request);

/** Whether a call may be made again when nobody knows what became of it. */
export const isSafeToRetry = (request: HttpRequest): boolean =>
	!createsSomething(request) || request.idempotencyKey !== undefined;
