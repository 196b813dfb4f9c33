import type { Field, Fields } from './field';

/** A collection from which users add what they need. */
const collection = { type: 'collection', default: {} } as const;

export const optionsOf = <const O extends readonly Field[]>(options: O) =>
	({
		displayName: 'Options',
		name: 'options',
		...collection,
		placeholder: 'Add option',
		options,
	}) as const satisfies Field;

/** What a list is filtered by. */
export const filtersOf = <const O extends readonly Field[]>(options: O) =>
	({
		displayName: 'Filters',
		name: 'filters',
		...collection,
		placeholder: 'Add filter',
		noBlankValues: true,
		options,
	}) as const satisfies Field;

/** What a new record may have. */
export const additionalFieldsOf = <const O extends readonly Field[]>(options: O) =>
	({
		displayName: 'Additional Fields',
		name: 'additionalFields',
		...collection,
		placeholder: 'Add field',
		options,
	}) as const satisfies Field;

/** What can be changed of a record. */
export const updateFieldsOf = <const O extends readonly Field[]>(options: O) =>
	({
		displayName: 'Update Fields',
		name: 'updateFields',
		...collection,
		placeholder: 'Add field',
		atLeastOne: true,
		options,
	}) as const satisfies Field;

interface Row {
	readonly displayName: string;
	readonly name: string;
	readonly values: Fields;
}

/** The part of a field that makes it a list of rows, each with the same fields. */
export const rowsOf = <const R extends Row>(row: R) =>
	({
		type: 'fixedCollection',
		typeOptions: { multipleValues: true },
		default: {},
		options: [row],
	}) as const;
