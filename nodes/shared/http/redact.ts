import type { CredentialFields } from './credential-fields';

/** Shorter values are words that may occur in any text. */
const SHORTEST_SECRET = 6;

/** How the secret fields of a credential are named; n8n itself goes by these words, too. */
const SECRET_NAME = /(key|secret|token)$/i;

/** Makes a function that replaces the secrets of a credential with `***`. */
export function createRedactor(credential: CredentialFields): (text: string) => string {
	const secrets = Object.entries(credential)
		.filter(([name]) => SECRET_NAME.test(name))
		.map(([, value]) => (typeof value === 'string' ? value.trim() : ''))
		.filter((secret) => secret.length >= SHORTEST_SECRET)
		.sort((a, b) => b.length - a.length);
	return (text) => secrets.reduce((rest, secret) => rest.replaceAll(secret, '***'), text);
}
