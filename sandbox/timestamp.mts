/** Now, as the docs print times: ISO, UTC, whole seconds. */
export function timestamp(): string {
	return new Date().toISOString().replace(/\.\d+Z$/, 'Z');
}
