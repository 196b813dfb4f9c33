import { requireWellFormed } from '../http/path';
import { readDateTime } from '../values/date-time';
import { ExplainedError } from '../http/explained-error';
import type { Field, ValueReader } from './field';
import { json, jsonList, mappedTexts } from './read-json';

const SHOWN_CHARACTERS = 60;

/**
 * Reads what a field or its expression gave as the type that the field has.
 * Expressions give anything: a phone number as a number, a missing property as undefined.
 * `timeZone` is the workflow's.
 */
export function readValue(field: Field, given: unknown, label: string, timeZone: string): unknown {
	const { expects, read } = readerOf(field, timeZone);
	const value = read(given);
	if (value === undefined) throw wrongValueError(label, expects, given, field.format?.advice);
	// A long text may be cut anywhere, and a choice is ours: only a text that names something must be whole.
	const isName = field.type !== 'options' && !field.typeOptions?.rows;
	if (typeof value === 'string' && isName) requireWellFormed(value, `'${label}'`);
	if (field.type !== 'dateTime' || value === '' || !field.format) return value;
	const formatted = field.format.read(String(value));
	if (formatted === undefined) throw wrongValueError(label, field.format.expects, given);
	return formatted;
}

const wrongValueError = (
	label: string,
	expects: string,
	given: unknown,
	advice = 'Change the value, or the expression that returns it.',
) =>
	new ExplainedError(
		`'${label}' must be ${expects}`,
		`It is ${quoteValue(isLocator(given) ? given.value : given)}. ${advice}`,
	);

function readerOf(field: Field, timeZone: string): ValueReader {
	switch (field.type) {
		case 'number':
			return number(field);
		case 'boolean':
			return boolean;
		case 'options':
			return oneOf(field);
		case 'multiOptions':
			return severalOf(field);
		case 'json':
			return field.isList ? jsonList : json;
		case 'resourceMapper':
			return mappedTexts;
		case 'dateTime':
			return dateTime(timeZone);
		case 'resourceLocator':
			return locator(field);
		default:
			return text(field);
	}
}

const choices = ({ options = [] }: Field) =>
	options.flatMap((option) => ('value' in option ? [option.value] : []));

function oneOf(field: Field): ValueReader {
	const values = choices(field);
	return {
		expects: `one of ${values.join(', ')}`,
		read: (given) => values.find((value) => value === given),
	};
}

function severalOf(field: Field): ValueReader {
	const values = choices(field);
	return {
		expects: `a list of ${values.join(', ')}`,
		read: (given) =>
			Array.isArray(given) && given.every((value) => values.includes(value)) ? given : undefined,
	};
}

function number({ typeOptions }: Field): ValueReader {
	const { minValue = -Infinity, maxValue = Infinity } = typeOptions ?? {};
	const range = [
		minValue > -Infinity ? ` from ${minValue}` : '',
		maxValue < Infinity ? ` up to ${maxValue}` : '',
	].join('');
	return {
		expects: `a number${range}`,
		read(given) {
			const value = typeof given === 'string' && given.trim() !== '' ? Number(given) : given;
			const fits = typeof value === 'number' && value >= minValue && value <= maxValue;
			return fits ? value : undefined;
		},
	};
}

const boolean: ValueReader = {
	expects: 'true or false',
	read: (given) => (given === 'true' ? true : given === 'false' ? false : asBoolean(given)),
};
const asBoolean = (given: unknown) => (typeof given === 'boolean' ? given : undefined);

function text({ format }: Field): ValueReader {
	return {
		expects: format?.expects ?? 'text',
		read(given) {
			if (given === undefined || given === null || given === '') return '';
			if (typeof given === 'object') return undefined;
			const entered = String(given);
			if (!format) return entered;
			return entered.trim() === '' ? '' : format.read(entered);
		},
	};
}

/** Inside a collection, n8n gives the locator itself. */
function locator(field: Field): ValueReader {
	const { expects, read } = text(field);
	return { expects, read: (given) => read(isLocator(given) ? given.value : given) };
}

const isLocator = (given: unknown): given is { value: unknown } =>
	typeof given === 'object' && given !== null && '__rl' in given && 'value' in given;

/** Its format is for the time that was read: a wrong form is another mistake than a time in the past. */
const dateTime = (timeZone: string): ValueReader => ({
	expects: 'a date and a time such as 2026-12-24 09:00, with the year first',
	read: (given) =>
		given === undefined || given === null || given === '' ? '' : readDateTime(given, timeZone),
});

/** What a user recognizes a value by in an error, shortened. */
export function quoteValue(given: unknown): string {
	if (Array.isArray(given)) return `a list of ${given.length}`;
	if (typeof given === 'object' && given !== null) return 'an object';
	const words = String(given);
	return words.length > SHOWN_CHARACTERS ? `"${words.slice(0, SHOWN_CHARACTERS)}…"` : `"${words}"`;
}
