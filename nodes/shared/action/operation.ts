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
	/** Makes a call; throws ExplainedError unless `read` finds in the answer what is documented. */
	call<T>(request: HttpRequest, read: Read<T>): Promise<T>;
	/** Yields the records of a list, and reads no page that nobody asks for. */
	list(
		request: HttpRequest,
		list: Listing,
		limit?: number,
		keep?: RecordFilter,
	): AsyncGenerator<IDataObject>;
	/** The file in a binary property of the input item; throws ExplainedError if there is none. */
	file(property: string): Promise<InputFile>;
	/** Fetches a file from a URL that somebody else has named; throws ExplainedError if it cannot. */
	download(url: string): Promise<OutputFile>;
	/** A field of the credential; '' if it is empty. Not for secrets. */
	credentialField(name: string): string;
	/** Waits; throws ExplainedError at once when the execution is cancelled. */
	wait(ms: number): Promise<void>;
}

/** What an operation on all items can do. */
export interface BatchApi extends GatewayApi {
	/** Makes one call for several items at a time, and none for an item that an earlier try of the node made one for. */
	callTogether<T>(call: SharedCall<T>): Results;
}

/** A call for several items. */
export interface SharedCall<T> {
	/** How many items may go into one call, if so many are left. */
	size(left: number): Promise<number>;
	request(items: readonly ItemIndex[]): HttpRequest;
	read: Read<T>;
	/** What became of each item, in their order. An error: the gateway did not take it, so a later try may send it again. */
	results(value: T, items: readonly ItemIndex[]): Promise<Array<Records | ExplainedError>>;
}

/** What the user sees of an operation. */
interface OperationInfo<F extends Fields> {
	readonly name: string;
	readonly value: string;
	readonly action: string;
	readonly description: string;
	readonly fields: F;
	/** Items with the same lane are handled one after the other, in their order. */
	orderingKey?(params: Params<F>, origin: Origin): string;
	/**
	 * Whom an item is for; the ordering key if left out. What an earlier try of the node did for another
	 * recipient is not taken for this one.
	 */
	recipientKey?(params: Params<F>, origin: Origin): string;
	/** It shows a secret or ends something: no AI agent may decide on it. */
	readonly forPeopleOnly?: true;
	/** It works without the credential. */
	readonly needsNoCredential?: true;
	/** Goes on with the items once each of them has had its call, and puts out what became of them. */
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

/** What became of the input items, as soon as it is known. */
export type Results = AsyncIterable<readonly [item: ItemIndex, result: Records | ExplainedError]>;

/** Handles one item: by one call, a list, or several calls. */
export type ItemOperation<F extends Fields = Fields> = OperationInfo<F> &
	(
		| {
				request(params: Params<F>, origin: Origin): HttpRequest;
				/** The items in an answer's body; undefined if it is not what the gateway documents. */
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
	/** Sends the question with the link to its page, and returns what the page asks. */
	ask(params: Params<F>, link: string, api: GatewayApi): Promise<Question>;
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
