import { asObject } from '../values/json';
import { ExplainedError } from '../http/explained-error';
import type { Field, Fields, Value } from './field';
import { readValue } from './read-value';

type Values = Record<string, unknown>;

/** Reads the user's entry in one field, at any depth; throws ExplainedError that names the invalid field. */
export const readParameter = <F extends Field>(
	field: F,
	given: unknown,
	timeZone: string,
): Value<F> => readField(field, given, field.displayName, timeZone) as Value<F>;

/** `label` is what the user sees, with the group in front of it: Options → Quoted Message ID. */
export function readField(field: Field, given: unknown, label: string, timeZone: string): unknown {
	const value = readByType(field, given, label, timeZone);
	if (isEmpty(value) && (field.required || field.atLeastOne || field.notBlank)) {
		throw new ExplainedError(
			`'${label}' is empty`,
			field.format?.advice ?? 'Enter a value or an expression that returns one.',
		);
	}
	return value;
}

function readByType(field: Field, given: unknown, label: string, timeZone: string): unknown {
	switch (field.type) {
		case 'collection':
			return readCollection(field, given, label, timeZone);
		case 'fixedCollection':
			return readGroups(field, given, label, timeZone);
		default:
			return readValue(field, given, label, timeZone);
	}
}

const isEmpty = (value: unknown) =>
	value === '' || (typeof value === 'object' && value !== null && Object.keys(value).length === 0);

function readCollection(
	{ options, atLeastOne, noBlankValues }: Field,
	given: unknown,
	label: string,
	timeZone: string,
): Values {
	const set = asObject(given);
	const chosen = (options as Fields).filter(({ name }) => name in set);
	return readAll(
		atLeastOne || noBlankValues ? chosen.map(makeRequired) : chosen,
		set,
		label,
		timeZone,
	);
}

const makeRequired = (field: Field): Field => ({ ...field, required: true });

function readGroups(
	{ options, typeOptions }: Field,
	given: unknown,
	label: string,
	timeZone: string,
): Values {
	const set = asObject(given);
	const groups = (options ?? []) as ReadonlyArray<{ name: string; values: Fields }>;
	return Object.fromEntries(
		groups
			.filter(({ name }) => name in set)
			.map(({ name, values }) => {
				const read = (group: unknown) => readAll(values, asObject(group), label, timeZone);
				const group = set[name];
				return [name, typeOptions?.multipleValues ? asList(group).map(read) : read(group)];
			}),
	);
}

function readAll(fields: Fields, set: Values, label: string, timeZone: string): Values {
	const values: Values = {};
	for (const field of fields) {
		if (!isShown(field, (name) => (name in values ? values[name] : set[name]))) continue;
		const given = field.name in set ? set[field.name] : field.default;
		values[field.name] = readField(field, given, `${label} → ${field.displayName}`, timeZone);
	}
	return values;
}

const asList = (value: unknown): unknown[] => (Array.isArray(value) ? value : []);

/** What depends on a field outside of its collection is left to n8n's editor. */
export function isShown({ displayOptions }: Field, valueOf: (name: string) => unknown): boolean {
	const { show = {}, hide = {} } = displayOptions ?? {};
	const isInside = ([name]: [string, unknown]) => !name.startsWith('/');
	const applies = ([name, values]: [string, readonly unknown[] | undefined]) =>
		values?.includes(valueOf(name)) === true;
	return (
		Object.entries(show).filter(isInside).every(applies) &&
		!Object.entries(hide).filter(isInside).some(applies)
	);
}
