import type { IDataObject, INodeProperties, INodePropertyOptions } from 'n8n-workflow';
import type { Format } from '../values/formats';

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
	/** On a collection: at least one of its fields is set, and none of those that are set is blank. */
	readonly atLeastOne?: boolean;
	/** On a collection: none of the fields that are set is blank. A filter for nothing would find everything. */
	readonly noBlankValues?: boolean;
	/** Not blank where it is set. Unlike `required`, n8n does not demand it in the editor. */
	readonly notBlank?: boolean;
	/** How the text must look depends on the option with this name: its text gives the format. */
	readonly formatBy?: FormatBy;
	/** On a JSON: it is a list of objects. */
	readonly isList?: boolean;
	/** The field of the credential whose value counts where this one is left empty. */
	readonly fromCredential?: string;
	/** Left empty, it stands for a message: its item gives the value, and those of other fields. */
	readonly fromMessage?: MessageSource;
	/** On the switch Simplify: the names of the simplified fields, first that of the ID. */
	readonly simplified?: readonly string[];
	readonly options?: ReadonlyArray<Option | Field | Group>;
}

export type Fields = readonly Field[];

/** The item of a message that gives values to fields. */
export interface MessageSource {
	/** The message that started the workflow, or the last one that it sent. */
	readonly which: 'received' | 'sent';
	/** The item's properties, by the names of the fields. */
	readonly properties: Readonly<Record<string, string>>;
}

/** A field that stands for a message when it is left empty. */
export type MessageField = Field & { readonly fromMessage: MessageSource };

export const isMessageField = (field: Field): field is MessageField =>
	field.fromMessage !== undefined;

interface FormatBy {
	readonly option: string;
	format(text: string): Format;
}

/** The values that a list of fields produces, read from the fields themselves; undefined where one is hidden. */
export type Params<F extends Fields> = {
	[P in F[number] as P['name']]: Value<P> | (IsHideable<P> extends true ? undefined : never);
};

/** The values of those fields of a collection that are set and shown. */
export type Options<F extends Fields> = { [P in F[number] as P['name']]?: Value<P> };

/** Whether a field depends on another one of its list. That it depends on one outside only the editor knows. */
type IsHideable<P> = P extends { displayOptions: infer D }
	? [Exclude<Conditions<D, 'show'> | Conditions<D, 'hide'>, `/${string}`>] extends [never]
		? false
		: true
	: false;

type Conditions<D, K extends 'show' | 'hide'> = D extends { readonly [P in K]: infer C }
	? keyof C
	: never;

/** The value that a field produces. */
export type Value<F> = F extends { type: 'number' }
	? number
	: F extends { type: 'boolean' }
		? boolean
		: F extends { type: 'options'; options: ReadonlyArray<{ value: infer V }> }
			? V
			: F extends { type: 'multiOptions'; options: ReadonlyArray<{ value: infer V }> }
				? V[]
				: F extends { type: 'collection'; options: infer O extends Fields }
					? Options<O>
					: F extends { type: 'fixedCollection'; options: ReadonlyArray<infer G extends Group> }
						? { [P in G as P['name']]?: Many<F, Params<P['values']>> }
						: F extends { type: 'resourceMapper' }
							? Readonly<Record<string, string>>
							: F extends { type: 'json'; isList: true }
								? IDataObject[]
								: F extends { type: 'json' }
									? IDataObject
									: string;

type Many<F, T> = F extends { typeOptions: { multipleValues: true } } ? T[] : T;

/** Reads a value of some kind; undefined if it is none. */
export interface ValueReader {
	/** Completes the sentence "'To' must be …". */
	readonly expects: string;
	read(given: unknown): unknown;
}

/** The value of a field that is shown in this case, which its type cannot tell; throws where it was hidden. */
export function requireShown<T>(value: T | undefined): T {
	if (value === undefined) throw new Error('A hidden field was read');
	return value;
}
