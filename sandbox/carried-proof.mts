import type { Prove } from './webhook.mts';

/**
 * The proof of gateways that sign nothing: what the webhook itself carries, `?token=` in its URL and
 * its headers. Forged is another value of the same length.
 */
export const carriedProof: Prove = ({ webhook: { url, headers = {} }, signature }) => {
	if (signature === 'valid') return { url, headers: { ...headers } };
	const to = new URL(url);
	const token = to.searchParams.get('token');
	if (signature === 'none') {
		to.searchParams.delete('token');
		return { url: to.href, headers: {} };
	}
	if (token !== null) to.searchParams.set('token', another(token));
	const forged = Object.entries(headers).map(([name, value]) => [name, another(value)]);
	return { url: to.href, headers: Object.fromEntries(forged) };
};

/** Differs in the last character only, which a careless comparison would miss. */
function another(value: string): string {
	return value.slice(0, -1) + (value.endsWith('x') ? 'y' : 'x');
}
