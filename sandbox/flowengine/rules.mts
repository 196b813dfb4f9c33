/**
 * The parts that Evolution's JSON schemas are built of (src/validate). Its description, if there is
 * one, is all that a refusal says.
 */
import type { Schema } from 'jsonschema';

export const text: Schema = { type: 'string' };
export const flag: Schema = { type: 'boolean' };
export const whole: Schema = { type: 'integer' };
export const oneOf = (...values: (string | number)[]): Schema => ({ enum: values });
export const word = (...values: string[]): Schema => ({ type: 'string', enum: values });

/** Any text: numbers are not validated. */
export const number: Schema = { type: 'string', description: 'Invalid format' };

export const listOf = (items: Schema): Schema => ({
	type: 'array',
	minItems: 1,
	uniqueItems: true,
	items,
});

/** Names of people: digits, however many; with a least length in groups. */
export const digits = (name: string, minLength?: number): Schema => ({
	type: 'string',
	...(minLength === undefined ? { pattern: '^\\d+' } : { minLength, pattern: '\\d+' }),
	description: `"${name}" must be an array of numeric strings`,
});

export function fields(properties: Record<string, Schema>, ...required: string[]): Schema {
	return { type: 'object', properties, required };
}

/** The schema; these may not be empty, which is only looked at if there is nothing else in the object. */
export function notEmpty(schema: Schema, ...names: string[]): Schema {
	const filled = names.map((name) => [
		name,
		{ minLength: 1, description: `The "${name}" cannot be empty` },
	]);
	return {
		...schema,
		if: { propertyNames: { enum: names } },
		then: { properties: Object.fromEntries(filled) },
	};
}

/** Which message. */
export const messageKey = notEmpty(
	fields({ id: text, remoteJid: text, fromMe: flag }, 'id', 'remoteJid', 'fromMe'),
	'id',
	'remoteJid',
);
