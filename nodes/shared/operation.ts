import type {
	IDataObject,
	IHttpRequestMethods,
	INodeProperties,
	INodePropertyOptions,
} from 'n8n-workflow';
import type { Format } from './formats';
import type { Path } from './path';

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
	/** On a collection: at least one of its fields is set, and none of those that are set is empty. */
	readonly filled?: boolean;
	readonly options?: ReadonlyArray<Option | Field | Group>;
}

export type Fields = readonly Field[];

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
}

/** Finds the trigger's item that led to the current one; throws ExplainedError if there is none. */
export type Origin = () => IDataObject;

/** One operation: what the user sees, what is sent, what comes out. */
export interface Operation<F extends Fields = Fields> {
	readonly name: string;
	readonly value: string;
	readonly action: string;
	readonly description: string;
	readonly fields: F;
	request(params: Params<F>, origin: Origin): HttpRequest;
	/** The items in an answer's body; undefined if the answer is not what the gateway documents. */
	output(body: unknown, params: Params<F>): IDataObject | IDataObject[] | undefined;
}

export interface Resource {
	readonly name: string;
	readonly value: string;
	readonly description: string;
	readonly operations: readonly Operation[];
}

/** Types an operation's functions by its fields. */
export const operation = <const F extends Fields>(definition: Operation<F>) => definition;
