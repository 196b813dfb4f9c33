import type {
	IDataObject,
	IHttpRequestMethods,
	INodeProperties,
	INodePropertyOptions,
} from 'n8n-workflow';
import type { ExplainedError } from '../http/explained-error';
import type { FileItem, GivenFile, NewFile } from '../files';
import type { Format } from './formats';
import type { Paging } from '../http/paging';
import type { Path } from '../http/path';

type DeepReadonly<T> = T extends (...args: never[]) => unknown
	? T
	: T extends object
		? { readonly [K in keyof T]: DeepReadonly<T[K]> }
		: T;

type Option = DeepReadonly<INodePropertyOptions>;
type Group = { readonly displayName: string; readonly name: string; readonly values: Fields };

/** An n8n parameter, written as a literal whose type we can read, and what only our engine reads. */
export interface Field extends Omit<DeepReadonly<INodeProperties>, 'options'> {
	/** How the text must look. */
	readonly format?: Format;
	/**
	 * On a collection: at least one of its fields is set, and none of those that are set is empty. On one
	 * of its fields: not empty if it is set; n8n would ask for what is `required` in any case.
	 */
	readonly filled?: boolean;
	/** On a collection: none of the fields that are set is empty. A filter for nothing would find everything. */
	readonly complete?: boolean;
	/** How the text must look depends on the option with this name: its text gives the format. */
	readonly formatBy?: FormatBy;
	/** On a JSON: it is a list of objects. */
	readonly isList?: boolean;
	/** The field of the credential whose value counts where this one is left empty. */
	readonly fromCredential?: string;
	readonly options?: ReadonlyArray<Option | Field | Group>;
}

export type Fields = readonly Field[];

interface FormatBy {
	readonly option: string;
	format(text: string): Format;
}

/** The values that a list of fields produces, read from the fields themselves. */
export type Params<F extends Fields> = { [P in F[number] as P['name']]: Value<P> };

type Value<F> = F extends { type: 'number' }
	? number
	: F extends { type: 'boolean' }
		? boolean
		: F extends { type: 'options'; options: ReadonlyArray<{ value: infer V }> }
			? V
			: F extends { type: 'multiOptions'; options: ReadonlyArray<{ value: infer V }> }
				? V[]
				: F extends { type: 'collection'; options: infer O extends Fields }
					? Partial<Params<O>>
					: F extends { type: 'fixedCollection'; options: ReadonlyArray<infer G extends Group> }
						? { [P in G as P['name']]?: Many<F, Params<P['values']>> }
						: F extends { type: 'json'; isList: true }
							? IDataObject[]
							: F extends { type: 'json' }
								? IDataObject
								: string;

type Many<F, T> = F extends { typeOptions: { multipleValues: true } } ? T[] : T;

/** One call to a gateway, relative to its base URL. */
export interface HttpRequest {
	method: IHttpRequestMethods;
	path: Path;
	query?: IDataObject;
	body?: IDataObject;
	/** A POST that does no harm when it is made twice. */
	repeatable?: true;
	/** By which the gateway knows a call that it had before, for a day; for '' the engine makes one. */
	idempotencyKey?: string;
	/** How long to wait after the call of this kind before it, in ms: at random between the two. */
	pause?: Range;
	/** Another server than the one at the base URL, by the name that the gateway gives it. */
	server?: string;
	/** The base URL of a server that is called without the credential. */
	openTo?: string;
	/** What another try of the node knows this call by, where the path could be another one by then. */
	knownAs?: Path;
	/** What is tried instead, once, where the gateway does not know this call. */
	otherwise?: HttpRequest;
}

export interface Range {
	readonly min: number;
	readonly max: number;
}

/** Only a POST does something anew each time; reading or setting the same again does no harm. */
export const makesAnew = ({ method, repeatable }: HttpRequest): boolean =>
	method === 'POST' && !repeatable;

/** Whether a call may be made again when nobody knows what became of it. */
export const isRepeatable = (request: HttpRequest): boolean =>
	!makesAnew(request) || request.idempotencyKey !== undefined;

/** Finds the trigger's item that led to the current one; throws ExplainedError if there is none. */
export type Origin = () => IDataObject;

export type OneRecord = IDataObject | FileItem;
export type Records = OneRecord | OneRecord[];

/** An answer's headers, by their names in lower case. */
export type Headers = Readonly<Record<string, unknown>>;

/** What an operation of several calls can do. Each call has every guarantee of the engine. */
export interface Port {
	readonly origin: Origin;
	/** Makes a call; throws ExplainedError unless `read` finds in the answer what is documented. */
	call<T>(request: HttpRequest, read: Read<T>): Promise<T>;
	/** Yields the records of a list, and reads no page that nobody asks for. */
	list(
		request: HttpRequest,
		list: Listing,
		limit?: number,
		keep?: Keep,
	): AsyncGenerator<IDataObject>;
	/** The file in a binary property of the input item; throws ExplainedError if there is none. */
	file(property: string): Promise<GivenFile>;
	/** Fetches a file from a URL that somebody else has named; throws ExplainedError if it cannot. */
	download(url: string): Promise<NewFile>;
	/** A field of the credential; '' if it is empty. Not for secrets. */
	setting(name: string): string;
	/** Waits; throws ExplainedError at once when the execution is cancelled. */
	wait(ms: number): Promise<void>;
}

export type Read<T> = (body: unknown, headers: Headers) => T | undefined;

/** Whether a record of a list is one of those that were asked for. */
export type Keep = (record: IDataObject) => boolean;

/** How a list is read: its pages, and the records in the body of one. */
export interface Listing {
	readonly paging: Paging;
	records(body: unknown): IDataObject[] | undefined;
}

/** What the user sees of an operation. */
interface Face<F extends Fields> {
	readonly name: string;
	readonly value: string;
	readonly action: string;
	readonly description: string;
	readonly fields: F;
	/** Items with the same lane are handled one after the other, in their order. */
	lane?(params: Params<F>, origin: Origin): string;
	/** It shows a secret or ends something: no AI agent may decide on it. */
	readonly forPeopleOnly?: true;
	/** It works without the credential. */
	readonly needsNoCredential?: true;
	/** Goes on with the items once each of them has had its call, and puts out what became of them. */
	settle?(handled: ReadonlyArray<Handled<F>>, port: Port): Results;
}

/** An input item that has had its call. */
export interface Handled<F extends Fields> {
	readonly params: Params<F>;
	readonly record: IDataObject;
}

/** What became of the input items, each by its place in the list, as soon as it is known. */
export type Results = AsyncIterable<readonly [place: number, result: Records | ExplainedError]>;

/** Handles one item: by one call, a list, or several calls. */
export type ItemOperation<F extends Fields = Fields> = Face<F> &
	(
		| {
				request(params: Params<F>, origin: Origin): HttpRequest;
				/** The items in an answer's body; undefined if it is not what the gateway documents. */
				output(body: unknown, params: Params<F>, headers: Headers): Records | undefined;
		  }
		| {
				request(params: Params<F>, origin: Origin): HttpRequest;
				readonly list: Listing;
				/** What the gateway was asked to filter by, for one that does not; undefined for no filter. */
				keep?(params: Params<F>): Keep | undefined;
				/** A record as it is put out. */
				shape?(record: IDataObject, params: Params<F>): IDataObject;
		  }
		| { run(params: Params<F>, port: Port): Promise<Records> }
	);

/** Handles all items together. */
export type BatchOperation<F extends Fields = Fields> = Face<F> & {
	batch(items: ReadonlyArray<Params<F>>, port: Port): Results;
};

export type Operation<F extends Fields = Fields> = ItemOperation<F> | BatchOperation<F>;

export interface Resource {
	readonly name: string;
	readonly value: string;
	readonly description: string;
	readonly operations: readonly Operation[];
}

/** Types an operation's functions by its fields. */
export const operation = <const F extends Fields>(definition: Operation<F>) => definition;
