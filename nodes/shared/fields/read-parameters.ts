import type { IExecuteFunctions } from 'n8n-workflow';
import { asText, isObject } from '../values/json';
import { ExplainedError } from '../http/explained-error';
import type { Format } from '../values/formats';
import type { Field, Fields, Params, Value } from './field';
import { readValue } from './read-value';

type Values = Record<string, unknown>;

/**
 * Reads an operation's parameters for one item; throws ExplainedError that names the first bad field.
 * `setting` gives the credential's value for a field that was left empty.
 */
export function readParameters<F extends Fields>(
	context: Pick<IExecuteFunctions, 'getNode' | 'getNodeParameter' | 'getTimezone'>,
	fields: F,
	itemIndex: number,
	setting: (name: string) => string = () => '',
): Params<F> {
	const values: Values = {};
	const timeZone = context.getTimezone();
	// What n8n checks, it looks up among all parameters of the node; we check more, and know the field.
	const entered = (name: string, spare: unknown): unknown =>
		context.getNodeParameter(name, itemIndex, spare, { skipValidation: true });
	for (const field of fields) {
		if (!isShown(field, (name) => (name in values ? values[name] : entered(name, '')))) continue;
		const given = entered(field.name, field.default);
		const value = isLeftToCredential(field, context) ? setting(field.fromCredential) : given;
		const format = formatOf(field, context, itemIndex);
		const formatted = format ? { ...field, format } : field;
		values[field.name] = readField(formatted, value, field.displayName, timeZone);
	}
	return values as Params<F>;
}

/** Reads what the user entered in one field, wherever it stands; throws ExplainedError that names what is bad. */
export const readParameter = <F extends Field>(
	field: F,
	given: unknown,
	timeZone: string,
): Value<F> => readField(field, given, field.displayName, timeZone) as Value<F>;

function formatOf(
	{ format, formatBy }: Field,
	context: Pick<IExecuteFunctions, 'getNodeParameter'>,
	itemIndex: number,
): Format | undefined {
	if (!formatBy) return format;
	const option: unknown = context.getNodeParameter(`options.${formatBy.option}`, itemIndex, '');
	return formatBy.format(asText(option) ?? '');
}

/** An expression that gives nothing is a mistake, and must not make another number send, say. */
const isLeftToCredential = (
	field: Field,
	context: Pick<IExecuteFunctions, 'getNode'>,
): field is Field & { fromCredential: string } =>
	field.fromCredential !== undefined &&
	[undefined, null, ''].includes(unwrapLocator(context.getNode().parameters[field.name]) as null);

/** What stands in a locator. */
const unwrapLocator = (given: unknown) =>
	isObject(given) && '__rl' in given ? given.value : given;

/** What depends on a field outside of its collection is left to n8n's editor. */
function isShown({ displayOptions }: Field, valueOf: (name: string) => unknown): boolean {
	const { show = {}, hide = {} } = displayOptions ?? {};
	const isInside = ([name]: [string, unknown]) => !name.startsWith('/');
	const applies = ([name, values]: [string, readonly unknown[] | undefined]) =>
		values?.includes(valueOf(name)) === true;
	return (
		Object.entries(show).filter(isInside).every(applies) &&
		!Object.entries(hide).filter(isInside).some(applies)
	);
}

/** `label` is what the user sees, with the group in front of it: Options → Quoted Message ID. */
function readField(field: Field, given: unknown, label: string, timeZone: string): unknown {
	const value = readByType(field, given, label, timeZone);
	if (isEmpty(value) && (field.required || field.atLeastOne || field.notBlank)) {
		throw new ExplainedError(
			`'${label}' is empty`,
			'Enter a value, or an expression that gives one.',
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
	const set = asRecord(given);
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
	const set = asRecord(given);
	const groups = (options ?? []) as ReadonlyArray<{ name: string; values: Fields }>;
	return Object.fromEntries(
		groups
			.filter(({ name }) => name in set)
			.map(({ name, values }) => {
				const read = (group: unknown) => readAll(values, asRecord(group), label, timeZone);
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

const asRecord = (value: unknown): Values =>
	typeof value === 'object' && value !== null ? (value as Values) : {};

const asList = (value: unknown): unknown[] => (Array.isArray(value) ? value : []);
