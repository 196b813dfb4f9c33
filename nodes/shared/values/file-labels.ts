import { asText } from './json';

/** What file systems allow, in UTF-16 code units. */
const LONGEST_NAME = 255;
const LONGEST_TYPE = 255;

/** Control characters and line breaks, unpaired surrogates, and marks that turn "gpj.exe" around. */
const UNSAFE = /[\p{Cc}\p{Cs}\u2028\u2029\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/gu;

/** A file's name as a stranger gave it: no path, and nothing that cannot be seen; undefined if nothing is left. */
export function readFileName(value: unknown): string | undefined {
	const [last = ''] = (asText(value) ?? '').split(/[\\/]/).slice(-1);
	const name = last.replace(UNSAFE, '').trim();
	if (name === '' || /^\.+$/.test(name)) return undefined;
	const [, stem = name, ending = ''] = /^([^]*?)(\.[^.]{1,20})?$/.exec(name) ?? [];
	return stem.slice(0, LONGEST_NAME - ending.length).replace(/[\uD800-\uDBFF]$/, '') + ending;
}

/** `type/subtype` (RFC 6838, 4.2), and its parameters (RFC 2045, 5.1). */
const NAME = '[a-z0-9][a-z0-9!#$&^_.+-]{0,126}';
const TOKEN = "[\\w!#$%&'*+.^`|~-]+";
const TYPE = new RegExp(
	`^(${NAME}/${NAME})((?:\\s*;\\s*${TOKEN}=(?:${TOKEN}|"[^"\\\\\\p{Cc}]*"))*)\\s*;?$`,
	'iu',
);

/** A MIME type as a stranger gave it, with and without its parameters; undefined if it is none. */
export function readMimeType(value: unknown): { whole: string; bare: string } | undefined {
	const text = (asText(value) ?? '').trim();
	const [, type, parameters = ''] = (text.length <= LONGEST_TYPE && TYPE.exec(text)) || [];
	if (type === undefined) return undefined;
	const bare = type.toLowerCase();
	return { bare, whole: `${bare}${parameters}` };
}
