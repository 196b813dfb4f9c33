import type { Format } from '../values/formats';
import { ExplainedError } from './explained-error';

/** A URL path whose every interpolated value is one encoded segment. */
export type Path = string & { readonly encoded: true };

/** Tags a template: path`/tickets/${id}`. Throws ExplainedError for a value that would change the path. */
export const path = (strings: TemplateStringsArray, ...values: string[]): Path =>
	String.raw({ raw: strings }, ...values.map(segment)) as Path;

/** Concatenates paths. */
export const joinPaths = (...paths: Path[]): Path => paths.join('') as Path;

/** A user's path below the base URL. */
export const apiPath: Format = {
	expects: 'a path such as /webhooks',
	read(text) {
		const segments = text.trim().split('/').filter(Boolean);
		const isPath = segments.length > 0 && segments.every((one) => /^[\w~-][\w.~-]*$/.test(one));
		return isPath ? joinPaths(...segments.map((one) => path`/${one}`)) : undefined;
	},
};

/** Validates a user's path, such as /webhooks; throws ExplainedError if it is not one. `label` names the field. */
export function readPath(value: unknown, label: string): Path {
	const read = typeof value === 'string' ? apiPath.read(value) : undefined;
	if (read !== undefined) return read as Path;
	throw new ExplainedError(
		`'${label}' isn't a valid path`,
		'Enter what comes after the Base URL of the credential, such as /webhooks.',
	);
}

function segment(value: string): string {
	// A URL parser resolves dot segments even when their dots are percent-encoded.
	if (value === '' || value === '.' || value === '..') {
		throw new ExplainedError(
			`"${value}" isn't a valid ID`,
			'Enter the ID exactly as the gateway shows it.',
		);
	}
	return encodeURIComponent(requireWellFormed(value));
}

/** Half of a surrogate pair, which no URL can hold: what is left of an emoji that an expression cut in two. */
const LONE_SURROGATE = /\p{Cs}/u;

/** Whether a text can be encoded as UTF-8. */
export const isWellFormed = (text: string): boolean => !LONE_SURROGATE.test(text);

/** Returns a text that goes into a URL; throws ExplainedError if it cannot. */
export function requireWellFormed(text: string, label = 'An ID'): string {
	if (isWellFormed(text)) return text;
	throw new ExplainedError(
		`${label} contains half a character`,
		`It is "${text.slice(0, 60)}". An expression that shortens a text can cut an emoji in two.`,
	);
}
