import { ExplainedError } from './explained-error';
import type { Field } from './operation';

const SHOWN_CHARACTERS = 60;

/**
 * Reads what a field or its expression gave as the type that the field has.
 * Expressions give anything: a phone number as a number, a missing property as undefined.
 */
export function readValue(field: Field, given: unknown, label: string): unknown {
	const { expects, read } = readerOf(field);
	const value = read(given);
	if (value !== undefined) return value;
	throw new ExplainedError(
		`'${label}' is not valid`,
		`This must be ${expects}, but it is ${shown(given)}.`,
	);
}

interface Reader {
	expects: string;
	read(given: unknown): unknown;
}

function readerOf(field: Field): Reader {
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
			return json;
		default:
			return text(field);
	}
}

function number({ typeOptions }: Field): Reader {
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

const boolean: Reader = {
	expects: 'true or false',
	read: (given) => (given === 'true' ? true : given === 'false' ? false : asBoolean(given)),
};
const asBoolean = (given: unknown) => (typeof given === 'boolean' ? given : undefined);

const choices = ({ options = [] }: Field) =>
	options.flatMap((option) => ('value' in option ? [option.value] : []));

function oneOf(field: Field): Reader {
	const values = choices(field);
	return {
		expects: `one of ${values.join(', ')}`,
		read: (given) => values.find((value) => value === given),
	};
}

function severalOf(field: Field): Reader {
	const values = choices(field);
	return {
		expects: `a list of ${values.join(', ')}`,
		read: (given) =>
			Array.isArray(given) && given.every((value) => values.includes(value)) ? given : undefined,
	};
}

const json: Reader = {
	expects: 'a JSON object such as {"name": "value"}',
	read(given) {
		const value = typeof given === 'string' ? parsed(given) : given;
		const isObject = typeof value === 'object' && value !== null && !Array.isArray(value);
		return isObject ? value : undefined;
	},
};

function parsed(text: string): unknown {
	try {
		return text.trim() === '' ? {} : JSON.parse(text);
	} catch {
		return undefined;
	}
}

function text({ format }: Field): Reader {
	return {
		expects: format?.expects ?? 'text',
		read(given) {
			if (given === undefined || given === null || given === '') return '';
			if (typeof given === 'object') return undefined;
			return format ? format.read(String(given)) : String(given);
		},
	};
}

function shown(given: unknown): string {
	if (Array.isArray(given)) return `a list of ${given.length}`;
	if (typeof given === 'object' && given !== null) return 'an object';
	const words = String(given);
	return words.length > SHOWN_CHARACTERS ? `"${words.slice(0, SHOWN_CHARACTERS)}…"` : `"${words}"`;
}
