/** An http or https URL; undefined for any other value. */
export function readWebLink(value: unknown): string | undefined {
	return typeof value === 'string' && /^https?:\/\//i.test(value) && URL.canParse(value)
		? value
		: undefined;
}
