import type { CredentialFields } from './credential-fields';

/** Shorter values may be words that occur in any text. */
const SHORTEST_SECRET = 6;

/** The fields of a credential that hold secrets, or a private URL. */
const SECRET_NAME = /(key|secret|token|url)$/i;

/** Makes a function that replaces the secrets and URLs of a credential with `***`. */
export function createRedactor(credential: CredentialFields): (text: string) => string {
	const secrets = Object.entries(credential)
		.filter(([name]) => SECRET_NAME.test(name))
		.map(([, value]) => (typeof value === 'string' ? value.trim() : ''))
		.filter((secret) => secret.length >= SHORTEST_SECRET)
		.sort((a, b) => b.length - a.length);
	return (text) => secrets.reduce((rest, secret) => rest.replaceAll(secret, '***'), text);
}
