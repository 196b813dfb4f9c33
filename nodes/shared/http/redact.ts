import type { ICredentialDataDecryptedObject } from 'n8n-workflow';

/** Shorter values are words that may stand in any text. */
const SHORTEST_SECRET = 6;

/** Makes a function that replaces every value of the credential by `***`. */
export function redactor(credentials: ICredentialDataDecryptedObject): (text: string) => string {
	const secrets = Object.values(credentials)
		.filter((value): value is string => typeof value === 'string')
		.map((value) => value.trim())
		.filter((value) => value.length >= SHORTEST_SECRET)
		.sort((a, b) => b.length - a.length);
	return (text) => secrets.reduce((rest, secret) => rest.replaceAll(secret, '***'), text);
}
