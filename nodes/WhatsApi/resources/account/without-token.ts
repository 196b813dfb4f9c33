/** A webhook's URL without what proves a call of it: all values behind the question mark. */
export const withoutToken = (url: unknown): string | null =>
	typeof url === 'string'
		? url.replace(/\?.*$/s, (query) => query.replace(/=[^&#]*/g, '=***'))
		: null;
