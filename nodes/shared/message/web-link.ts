/** An http or https address; undefined for all else. */
export function readWebLink(value: unknown): string | undefined {
	return typeof value === 'string' && /^https?:\/\//i.test(value) && URL.canParse(value)
		? value
		: undefined;
}
