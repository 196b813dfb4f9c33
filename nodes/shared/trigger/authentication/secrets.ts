import type { ICredentialDataDecryptedObject } from 'n8n-workflow';

/** What these fields of a credential hold, without the space or line break that people paste along. */
export const readSecrets = (
	credentials: ICredentialDataDecryptedObject,
	fields: readonly string[],
): string[] =>
	fields
		.map((field) => credentials[field])
		.map((value) => (typeof value === 'string' ? value.trim() : ''))
		.filter((secret) => secret !== '');
