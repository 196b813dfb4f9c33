import { ExplainedError } from './explained-error';

/** A URL path whose every interpolated value is one encoded segment. */
export type Path = string & { readonly encoded: true };

/** Tags a template: path`/tickets/${id}`. Throws ExplainedError for a value that would change the path. */
export const path = (strings: TemplateStringsArray, ...values: string[]): Path =>
	String.raw({ raw: strings }, ...values.map(segment)) as Path;

function segment(value: string): string {
	// A URL parser resolves dot segments even when their dots are percent-encoded.
	if (value === '' || value === '.' || value === '..') {
		throw new ExplainedError(
			`"${value}" cannot be used as an ID`,
			'Enter the ID as the gateway shows it.',
		);
	}
	return encodeURIComponent(value);
}
