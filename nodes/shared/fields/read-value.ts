import { isObject } from '../values/json';
import { requireWellFormed } from '../values/well-formed';
import { readDateTime } from '../values/date-time';
import { ExplainedError } from '../http/explained-error';
import type { Field } from './field';
import { oneOf, severalOf } from './read-choices';
import type { ValueReader } from './read-choices';

const SHOWN_CHARACTERS = 60;

/**
 * Reads what a field or its expression gave as the type that the field has.
 * Expressions give anything: a phone number as a number, a missing property as undefined.
 * `timeZone` is the workflow's.
 */
export function readValue(field: Field, given: unknown, label: string, timeZone: string): unknown {
	const { expects, read } = readerOf(field, timeZone);
	const value = read(given);
	// A long text may be cut anywhere: only what names something must be whole.
	if (typeof value === 'string' && !field.typeOptions?.rows) requireWellFormed(value, `'${label}'`);
	if (value !== undefined) return value;
	throw new ExplainedError(
		`'${label}' must be ${expects}`,
		`It is ${quoteValue(isLocator(given) ? given.value : given)}. Change the value, or the expression that gives it.`,
	);
}

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
		case 'dateTime':
			return dateTime(field, timeZone);
		case 'resourceLocator':
			return locator(field);
		default:
			return text(field);
	}
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

const json: ValueReader = {
	expects: 'a JSON object such as {"name": "value"}',
	read(given) {
		const value = typeof given === 'string' ? parseJson(given) : given;
		return isObject(value) ? value : undefined;
	},
};

const jsonList: ValueReader = {
	expects: 'a JSON list of objects such as [{"name": "value"}]',
	read(given) {
		const value = typeof given === 'string' ? parseJson(given.trim() || '[]') : given;
		return Array.isArray(value) && value.every(isObject) ? value : undefined;
	},
};

function parseJson(text: string): unknown {
	try {
		return text.trim() === '' ? {} : JSON.parse(text);
	} catch {
		return undefined;
	}
}

function text({ format }: Field): ValueReader {
	return {
		expects: format?.expects ?? 'text',
		read(given) {
			if (given === undefined || given === null || given === '') return '';
			if (typeof given === 'object') return undefined;
			return format ? format.read(String(given)) : String(given);
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

function dateTime({ format }: Field, timeZone: string): ValueReader {
	return {
		expects: format?.expects ?? 'a date and a time such as 2026-06-01T09:00:00',
		read(given) {
			if (given === undefined || given === null || given === '') return '';
			const time = readDateTime(given, timeZone);
			return time !== undefined && format ? format.read(time) : time;
		},
	};
}

function quoteValue(given: unknown): string {
	if (Array.isArray(given)) return `a list of ${given.length}`;
	if (typeof given === 'object' && given !== null) return 'an object';
	const words = String(given);
	return words.length > SHOWN_CHARACTERS ? `"${words.slice(0, SHOWN_CHARACTERS)}…"` : `"${words}"`;
}
