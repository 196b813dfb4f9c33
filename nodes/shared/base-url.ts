import { ExplainedError } from './explained-error';

/** A credential's base URL without a slash at its end; throws ExplainedError if a key may not travel there. */
export function readBaseUrl(value: unknown): string {
	const url = typeof value === 'string' && URL.canParse(value) ? new URL(value) : undefined;
	if (!url || !/^https?:$/.test(url.protocol)) {
		throw new ExplainedError(
			"The credential's Base URL is not a web address",
			'Open the credential and enter an address that starts with https://.',
		);
	}
	if (url.protocol === 'http:' && !isLoopback(url.hostname)) {
		throw new ExplainedError(
			"The credential's Base URL is not encrypted",
			'Open the credential and change http:// to https://. Without it, anyone on the way could read your API key.',
		);
	}
	return `${url.origin}${url.pathname.replace(/\/+$/, '')}`;
}

/** Whether a URL's host is the machine itself. */
export const isLoopback = (host: string): boolean =>
	host === 'localhost' || host === '[::1]' || /^127(\.\d+){3}$/.test(host);
