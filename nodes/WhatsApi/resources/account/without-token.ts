/** A webhook URL with the values of its query masked, which may include the token. */
export const withoutToken = (url: unknown): string | null =>
	typeof url === 'string'
		? url.replace(/\?.*$/s, (query) => query.replace(/=[^&#]*/g, '=***'))
		: null;
