import type { IDataObject } from 'n8n-workflow';
import { isObject } from '../values/json';
import { LONGEST_TEXT } from '../whatsapp/longest-text';
import { OMITTED_KEYS } from './omitted-keys';

/** A message in five wrappers that quotes another in five wrappers is 28 levels deep. */
const MAX_DEPTH = 32;
const MOST_ENTRIES = 5_000;
const MOST_VALUES = 50_000;
const MOST_CHARACTERS = 1_000_000;

/** So many places are named; the others were cut, too. */
const MOST_PLACES = 20;
/** Of a place, in UTF-16 code units: keys come from strangers, too. */
const LONGEST_PLACE = 200;

/** Truncates a text without splitting a surrogate pair. */
export function cutText(text: string, length = LONGEST_TEXT): string {
	return text.length > length ? text.slice(0, length).replace(/[\uD800-\uDBFF]$/, '') : text;
}

/** A copy within limits. */
interface Bounded {
	readonly value: unknown;
	/** Where something was cut, such as `data.message.conversation`, at most 20 places; undefined if nothing was. */
	readonly truncated: string[] | undefined;
}

/**
 * Copies an untrusted value within limits: 32 levels, 5,000 entries per list or object, 50,000 values
 * and a million characters in total, 65,536 characters per text. Cuts off the excess, removes NUL
 * characters, and omits secrets, files, and media keys. `place` is where the value stands in its payload.
 */
export function bound(source: unknown, place = ''): Bounded {
	let values = MOST_VALUES;
	let characters = MOST_CHARACTERS;
	const path = place === '' ? [] : [place];
	const truncated = new Set<string>();

	function noteCut() {
		if (truncated.size < MOST_PLACES) truncated.add(cutText(path.join('.'), LONGEST_PLACE));
	}

	function text(whole: string): string {
		const short = cutText(whole, Math.min(LONGEST_TEXT, characters));
		characters -= short.length;
		if (short.length < whole.length) noteCut();
		return short.replaceAll('\0', '');
	}

	function copy(value: unknown): unknown {
		values -= 1;
		if (typeof value === 'string') return text(value);
		if (typeof value !== 'object' || value === null) return value;
		if (path.length < MAX_DEPTH) return isObject(value) ? object(value) : list(value);
		noteCut();
		return undefined;
	}

	/** What there is room for, each entry read with its name on the path. */
	function entries<T>(names: readonly string[], count: number, read: (name: string) => T): T[] {
		const results: T[] = [];
		for (const name of names) {
			if (values <= 0) break;
			path.push(name);
			results.push(read(name));
			path.pop();
		}
		if (results.length < count) noteCut();
		return results;
	}

	function list(value: object): unknown[] {
		const source: readonly unknown[] = Array.isArray(value) ? value : [];
		const names = source.slice(0, MOST_ENTRIES).map((_, index) => String(index));
		return entries(names, source.length, (index) => copy(source[Number(index)]));
	}

	function object(source: IDataObject): IDataObject {
		const keys = Object.keys(source);
		const pairs = entries(keys.slice(0, MOST_ENTRIES), keys.length, (key) => {
			const name = text(key);
			return OMITTED_KEYS.has(name) ? [] : [[name, copy(source[key])] as const];
		});
		return Object.fromEntries(pairs.flat()) as IDataObject;
	}

	const value = copy(source);
	return { value, truncated: truncated.size > 0 ? [...truncated] : undefined };
}

/** Copies an untrusted object within the same limits. */
export const boundPayload = (payload: IDataObject): IDataObject =>
	bound(payload).value as IDataObject;
