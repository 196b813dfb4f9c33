import { createHash } from 'crypto';
import { asText } from '../values/json';

const LONGEST = 200;

/** Parts of an ID as one; undefined if one of them is missing. */
export function joinId(...parts: readonly unknown[]): string | undefined {
	const texts = parts.map(asText);
	return texts.every((text) => text) ? texts.join(':').slice(0, LONGEST) : undefined;
}

/** The same for the same values only. They must be `bounded`. */
export const digestOf = (...values: readonly unknown[]): string =>
	createHash('sha256').update(JSON.stringify(values)).digest('hex');
