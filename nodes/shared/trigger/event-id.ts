import { createHash } from 'crypto';
import { asText } from '../values/json';

const LONGEST = 200;

/** Parts of an ID as one, or their digest if they are long; undefined if one of them is missing. */
export function joinId(...parts: readonly unknown[]): string | undefined {
	const texts = parts.map(asText);
	if (!texts.every((text) => text)) return undefined;
	const id = texts.join(':');
	return id.length <= LONGEST ? id : digestOf(id);
}

/** The same for the same values only. They must be `bounded`. */
export const digestOf = (...values: readonly unknown[]): string =>
	createHash('sha256').update(JSON.stringify(values)).digest('hex');
