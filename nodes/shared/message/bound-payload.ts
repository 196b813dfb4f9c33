import type { IDataObject } from 'n8n-workflow';
import { isObject } from '../values/json';

/** The longest text that WhatsApp sends. */
const LONGEST_TEXT = 65_536;
/** Five wrappers around a message that quotes another in five wrappers come to 28. */
const DEEPEST = 32;
const MOST_ENTRIES = 5_000;
const MOST_VALUES = 50_000;
const MOST_CHARACTERS = 1_000_000;

/** The beginning of a text, with no character cut in two. */
export function cutText(text: string, length = LONGEST_TEXT): string {
	return text.length > length ? text.slice(0, length).replace(/[\uD800-\uDBFF]$/, '') : text;
}

/** Keys and tokens; the webhook's own URL, which may hold a token; files, previews and the keys to them. */
const LEFT_OUT = new Set([
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
 * A copy of what a stranger sent, small and shallow enough for all that follows: at most 32 levels,
 * 5,000 entries each, 50,000 values and a million characters in all, texts of 65,536 without NUL.
 * What goes beyond is cut off; secrets, files and the keys to files are left out.
 */
export function boundPayload(payload: IDataObject): IDataObject {
	let values = MOST_VALUES;
	let characters = MOST_CHARACTERS;

	function text(given: string): string {
		const short = cutText(given, Math.min(LONGEST_TEXT, characters));
		characters -= short.length;
		return short.replaceAll('\0', '');
	}

	function copy(value: unknown, depth: number): unknown {
		values -= 1;
		if (typeof value === 'string') return text(value);
		if (typeof value !== 'object' || value === null) return value;
		if (depth === DEEPEST) return undefined;
		return isObject(value) ? object(value, depth) : list(value, depth);
	}

	function list(given: object, depth: number): unknown[] {
		const entries: unknown[] = [];
		for (const entry of Array.isArray(given) ? given.slice(0, MOST_ENTRIES) : []) {
			if (values <= 0) break;
			entries.push(copy(entry, depth + 1));
		}
		return entries;
	}

	function object(given: IDataObject, depth: number): IDataObject {
		const entries: Array<[string, unknown]> = [];
		for (const key of Object.keys(given).slice(0, MOST_ENTRIES)) {
			if (values <= 0) break;
			const name = text(key);
			if (!LEFT_OUT.has(name)) entries.push([name, copy(given[key], depth + 1)]);
		}
		return Object.fromEntries(entries) as IDataObject;
	}

	return object(payload, 0);
}
