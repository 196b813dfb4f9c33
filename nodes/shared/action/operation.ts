import type { IDataObject } from 'n8n-workflow';
import type { Fields, Params } from '../fields/field';
import type { listFields } from '../fields/list-fields';
import type { Headers, Read } from '../http/call-result';
import type { ExplainedError } from '../http/explained-error';
import type { RecordFilter, Listing } from '../http/paging';
import type { HttpRequest } from '../http/request';
import type { FileItem, InputFile, OutputFile } from '../values/files';
import type { Question } from './send-and-wait/question';

/** Finds the trigger's item that led to the current one; throws ExplainedError if there is none. */
export type Origin = () => IDataObject;

export type OneRecord = IDataObject | FileItem;
export type Records = OneRecord | OneRecord[];

/** What an operation of several calls can do. Each call has every guarantee of the engine. */
export interface GatewayApi {
	readonly origin: Origin;
	/** Makes a call; throws ExplainedError unless `read` finds in the response what is documented. */
	call<T>(request: HttpRequest, read: Read<T>): Promise<T>;
	/** Yields the records of a list, and requests a page only when it is needed. */
	list(
		request: HttpRequest,
		list: Listing,
		limit?: number,
		keep?: RecordFilter,
	): AsyncGenerator<IDataObject>;
	/** The file in a binary property of the input item; throws ExplainedError if there is none. */
	file(property: string): Promise<InputFile>;
	/** Downloads a file from an untrusted URL; throws ExplainedError if it cannot. */
	download(url: string): Promise<OutputFile>;
	/** A field of the credential; '' if it is empty. Not for secrets. */
	credentialField(name: string): string;
	/** Waits; throws ExplainedError at once when the execution is cancelled. */
	wait(ms: number): Promise<void>;
}

/** What an operation on all items can do. */
export interface BatchApi extends GatewayApi {
	/** Makes calls that each carry several items, leaving out items that an earlier try has sent. */
	callTogether<T>(call: SharedCall<T>): Results;
}

/** A call for several items. */
export interface SharedCall<T> {
	/** How many items one call may carry, given how many are left. */
	size(left: number): Promise<number>;
	request(items: readonly ItemIndex[]): HttpRequest;
	read: Read<T>;
	/** Each item's outcome, in input order. An error means that the gateway did not accept it, so a later try may send it again. */
	results(value: T, items: readonly ItemIndex[]): Promise<Array<Records | ExplainedError>>;
}

/** What the user sees of an operation. */
interface OperationInfo<F extends Fields> {
	readonly name: string;
	readonly value: string;
	readonly action: string;
	readonly description: string;
	readonly fields: F;
	/** Items with the same ordering key are handled one after the other, in input order. */
	orderingKey?(params: Params<F>, origin: Origin): string;
	/**
	 * Whom an item is for; the ordering key if left out. What an earlier try of the node did for another
	 * recipient is not taken for this one.
	 */
	recipientKey?(params: Params<F>, origin: Origin): string;
	/** It reveals a secret or ends something, so no AI agent may run it. */
	readonly forPeopleOnly?: true;
	/** It needs no credential. */
	readonly needsNoCredential?: true;
	/** Runs after every item has had its call, and outputs their outcomes. */
	afterAll?(processed: ReadonlyArray<ProcessedItem<F>>, api: GatewayApi): Results;
}

declare const isOfTheInput: unique symbol;

/** Names an input item. Only the engine makes one: a result cannot name an item that does not exist. */
export type ItemIndex = number & { readonly [isOfTheInput]: true };

/** An input item, with its parameters. */
export interface BatchItem<F extends Fields = Fields> {
	readonly item: ItemIndex;
	readonly params: Params<F>;
}

/** An input item that has had its call. */
export interface ProcessedItem<F extends Fields = Fields> extends BatchItem<F> {
	readonly record: IDataObject;
}

/** The input items' outcomes, as soon as they are known. */
export type Results = AsyncIterable<readonly [item: ItemIndex, result: Records | ExplainedError]>;

/** Handles one item: by one call, a list, or several calls. */
export type ItemOperation<F extends Fields = Fields> = OperationInfo<F> &
	(
		| {
				request(params: Params<F>, origin: Origin): HttpRequest;
				/** The items in a response body; undefined if it is not what the gateway documents. */
				output(body: unknown, params: Params<F>, headers: Headers): Records | undefined;
		  }
		| {
				request(params: Params<F>, origin: Origin): HttpRequest;
				readonly list: ListingWith<F>;
				/** What the gateway was asked to filter by, for one that does not; undefined for no filter. */
				filter?(params: Params<F>): RecordFilter | undefined;
				/** A record as it is put out. */
				mapRecord?(record: IDataObject, params: Params<F>): IDataObject;
		  }
		| { run(params: Params<F>, api: GatewayApi): Promise<Records> }
	);

/** Only for an operation with `listFields`. */
type ListingWith<F extends Fields> = Fields extends F
	? Listing
	: (typeof listFields)[number]['name'] extends F[number]['name']
		? Listing
		: never;

/** Handles all items together. */
export type BatchOperation<F extends Fields = Fields> = OperationInfo<F> & {
	batch(items: ReadonlyArray<BatchItem<F>>, api: BatchApi): Results;
};

/** Asks a person once for all items, and lets the execution wait for the response. */
export type QuestionOperation<F extends Fields = Fields> = OperationInfo<F> & {
	/** Sends the question with the link to its page, and returns what the page asks. `gateway` is its `value`. */
	ask(
		params: Params<F>,
		asking: { readonly link: string; readonly gateway: string },
		api: GatewayApi,
	): Promise<Question>;
};

export type Operation<F extends Fields = Fields> =
	ItemOperation<F> | BatchOperation<F> | QuestionOperation<F>;

export interface Resource {
	readonly name: string;
	readonly value: string;
	readonly description: string;
	readonly operations: readonly Operation[];
}

/** Types an operation's functions by its fields. */
export const operation = <const F extends Fields>(definition: Operation<F>) => definition;
