import { createHash } from 'crypto';
import { asText } from '../values/json';

const LONGEST = 200;
/** No gateway's IDs are as long. What is longer may have been cut off. */
const LONGEST_PART = 1_000;

/**
 * Parts of an ID as one, or their digest if they are long; undefined if one of them is missing or no ID.
 * Colons in a part are encoded, so that no other parts give the same ID.
 */
export function joinId(...parts: readonly unknown[]): string | undefined {
	const texts = parts.map(asText);
	if (!texts.every((text) => text && text.length <= LONGEST_PART)) return undefined;
	const id = texts.map(encodeColons).join(':');
	return id.length <= LONGEST ? id : digestOf(id);
}

const encodeColons = (text = ''): string => text.replaceAll('%', '%25').replaceAll(':', '%3A');

/** An ID within one account: two accounts that are in one group get the same messages. */
export const accountEventId = (account: string | undefined, ...parts: readonly unknown[]) =>
	joinId(...(account ? [account] : []), ...parts);

/** The same for the same values only, which may be of any size and depth. */
export function digestOf(...values: readonly unknown[]): string {
	const hash = createHash('sha256');
	let pending = '';
	for (const piece of piecesOf(values)) {
		pending += piece;
		if (pending.length < CHUNK) continue;
		hash.update(pending);
		pending = '';
	}
	return hash.update(pending).digest('hex');
}

/** In UTF-16 code units. */
const CHUNK = 65_536;

/** JSON in pieces: JSON.stringify overflows the stack where a stranger nests some thousand levels. */
function* piecesOf(root: unknown): Generator<string> {
	const stack: Array<{ value: unknown } | string> = [{ value: root }];
	for (let next = stack.pop(); next !== undefined; next = stack.pop()) {
		if (typeof next === 'string') {
			yield next;
		} else if (typeof next.value !== 'object' || next.value === null) {
			yield JSON.stringify(next.value) ?? 'null';
		} else {
			const isList = Array.isArray(next.value);
			const entries = Object.entries(next.value).filter(
				([, value]) => isList || value !== undefined,
			);
			yield isList ? '[' : '{';
			stack.push(isList ? ']' : '}');
			for (const [index, [key, value]] of [...entries.entries()].toReversed()) {
				stack.push({ value }, `${index > 0 ? ',' : ''}${isList ? '' : `${JSON.stringify(key)}:`}`);
			}
		}
	}
}
