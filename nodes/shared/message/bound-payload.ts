import type { IDataObject } from 'n8n-workflow';
import { isObject } from '../values/json';

/** The longest text that WhatsApp sends, in UTF-16 code units. */
const LONGEST_TEXT = 65_536;
/** A message in five wrappers that quotes another in five wrappers is 28 levels deep. */
const MAX_DEPTH = 32;
const MOST_ENTRIES = 5_000;
const MOST_VALUES = 50_000;
const MOST_CHARACTERS = 1_000_000;

/** Truncates a text without splitting a surrogate pair. */
export function cutText(text: string, length = LONGEST_TEXT): string {
	return text.length > length ? text.slice(0, length).replace(/[\uD800-\uDBFF]$/, '') : text;
}

/** Keys and tokens, the webhook's own URL (it may contain a token), files, previews, and media keys. */
const OMITTED_KEYS = new Set([
	'__proto__',
	'apikey',
	'apiKey',
	'destination',
	'webhookUrl',
	'base64',
	'jpegThumbnail',
	'pngThumbnail',
	'thumbnail',
	'thumbnailSha256',
	'thumbnailEncSha256',
	'mediaKey',
	'fileSha256',
	'fileEncSha256',
	'midQualityFileSha256',
	'streamingSidecar',
	'scansSidecar',
	'firstScanSidecar',
	'firstFrameSidecar',
	'waveform',
	'messageSecret',
	'encPayload',
	'encIv',
]);

/**
 * Copies an untrusted payload within limits: 32 levels, 5,000 entries per list or object, 50,000 values
 * and a million characters in total, 65,536 characters per text. Cuts off the excess, removes NUL
 * characters, and omits secrets, files, and media keys.
 */
export function boundPayload(payload: IDataObject): IDataObject {
	let values = MOST_VALUES;
	let characters = MOST_CHARACTERS;

	function text(source: string): string {
		const short = cutText(source, Math.min(LONGEST_TEXT, characters));
		characters -= short.length;
		return short.replaceAll('\0', '');
	}

	function copy(value: unknown, depth: number): unknown {
		values -= 1;
		if (typeof value === 'string') return text(value);
		if (typeof value !== 'object' || value === null) return value;
		if (depth === MAX_DEPTH) return undefined;
		return isObject(value) ? object(value, depth) : list(value, depth);
	}

	function list(source: object, depth: number): unknown[] {
		const entries: unknown[] = [];
		for (const entry of Array.isArray(source) ? source.slice(0, MOST_ENTRIES) : []) {
			if (values <= 0) break;
			entries.push(copy(entry, depth + 1));
		}
		return entries;
	}

	function object(source: IDataObject, depth: number): IDataObject {
		const entries: Array<[string, unknown]> = [];
		for (const key of Object.keys(source).slice(0, MOST_ENTRIES)) {
			if (values <= 0) break;
			const name = text(key);
			if (!OMITTED_KEYS.has(name)) entries.push([name, copy(source[key], depth + 1)]);
		}
		return Object.fromEntries(entries) as IDataObject;
	}

	return object(payload, 0);
}
