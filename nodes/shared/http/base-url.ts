import { ExplainedError } from './explained-error';

interface Kind {
	/** The users' name for the address. */
	readonly baseUrlLabel?: string;
	/** Without TLS it may also be in a private network. */
	readonly isSelfHosted?: boolean;
}

/** A credential's base URL without a slash at its end; throws ExplainedError if a key must not be sent there. */
export function readBaseUrl(value: unknown, { baseUrlLabel, isSelfHosted }: Kind = {}): string {
	const label = baseUrlLabel ?? 'Base URL';
	const typed = typeof value === 'string' ? value.trim() : '';
	const url = URL.canParse(typed) ? new URL(typed) : undefined;
	if (!url || !/^https?:$/.test(url.protocol)) {
		throw new ExplainedError(
			`The ${label} in the credential isn't a valid URL`,
			'Enter a URL that starts with https:// in the credential.',
			INVALID,
		);
	}
	const isSafe = isLoopback(url.hostname) || (isSelfHosted && isPrivate(url.hostname));
	if (url.protocol === 'http:' && !isSafe) {
		throw new ExplainedError(
			`The ${label} in the credential must start with https://`,
			'Change http:// to https:// in the credential. Otherwise, others could read your API key on the way.',
			INVALID,
		);
	}
	return `${url.origin}${url.pathname.replace(/(?<!\/)\/+$/, '')}`;
}

const INVALID = { failure: { cause: 'credential-invalid' } } as const;

const PRIVATE_ADDRESS =
	/^(10\.|192\.168\.|172\.(1[6-9]|2\d|3[01])\.|169\.254\.|\[f[cd][0-9a-f]{2}:|\[fe[89ab][0-9a-f]:)/;

/** Whether a URL's host is in a private network: by its address, or by a name that exists only there. */
export const isPrivate = (host: string): boolean =>
	(PRIVATE_ADDRESS.test(host) && /^(\[.*\]|[\d.]+)$/.test(host)) ||
	/^[a-z0-9_-]+$|\.(local|internal)$/.test(host);

/** Whether a URL's host is the machine itself. */
export const isLoopback = (host: string): boolean =>
	host === 'localhost' || host === '[::1]' || /^127(\.\d+){3}$/.test(host);
