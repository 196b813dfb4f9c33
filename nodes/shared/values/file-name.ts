import { readFileName } from './file-labels';
import { ALIASES, ENDINGS } from './mime-types';
import type { MimeType } from './mime-types';

const rows = Object.entries(ENDINGS) as Array<[MimeType, string]>;
const endingsByType = new Map<string, string[]>(rows.map(([type, all]) => [type, all.split(' ')]));
/** Audio and video share "webm": the row further down, video, counts. */
const typeByEnding = new Map(
	rows.flatMap(([type, all]) => all.split(' ').map((ending) => [ending, type])),
);

/** The type as the table names it, without parameters such as "; codecs=opus"; undefined if it is not listed. */
export function knownMimeType(mimeType: string | undefined): MimeType | undefined {
	const [bare = ''] = (mimeType ?? '').toLowerCase().split(';', 1);
	const type = ALIASES[bare.trim()] ?? bare.trim();
	return endingsByType.has(type) ? (type as MimeType) : undefined;
}

/** The type that the ending of a name says; undefined if it has none that is listed. */
export function mimeTypeByName(name: string): MimeType | undefined {
	const [, ending = ''] = /\.([a-z0-9]{1,10})$/i.exec(name) ?? [];
	return typeByEnding.get(ending.toLowerCase());
}

/** The type of a file. Where it only says "a file", or nothing, the ending of the name says more. */
export const mimeTypeOf = (name: string, mimeType: string | undefined): string | undefined =>
	isGeneric(mimeType) ? (mimeTypeByName(name) ?? mimeType) : mimeType;

const GENERIC =
	/^\s*(?:$|;|(?:application|binary)\/(?:octet-stream|x-download|force-download|unknown)\b)/i;

const isGeneric = (mimeType = ''): boolean => GENERIC.test(mimeType);

/** The name with the usual ending of its type, unless it has an ending that is listed: "May 12.2026" has none. */
export function withEnding(name: string, mimeType: string | undefined): string {
	const [usual] = endingsByType.get(knownMimeType(mimeType) ?? '') ?? [];
	return usual === undefined || mimeTypeByName(name) ? name : `${name}.${usual}`;
}

/** The last part of a URL's path; empty if it ends in a slash. */
export function fileNameOfUrl(url: string): string {
	const [last = ''] = new URL(url).pathname.split('/').slice(-1);
	try {
		return decodeURIComponent(last);
	} catch {
		return last;
	}
}

/**
 * The name of a received file, never a path; `fallback` if it has none. Audio has the ending of its type,
 * whatever the server named it (.oga, .mpga): transcription services go by the ending.
 */
export function receivedFileName(
	name: string | undefined,
	mimeType: string | undefined,
	fallback: string,
): string {
	const base = readFileName(name) ?? readFileName(fallback) ?? 'file';
	const isAudio = knownMimeType(mimeType)?.startsWith('audio/') === true;
	const isNamedAsMedia = /^(?:audio|video)\//.test(mimeTypeByName(base) ?? '');
	return withEnding(isAudio && isNamedAsMedia ? base.replace(/\.[^.]*$/, '') : base, mimeType);
}
