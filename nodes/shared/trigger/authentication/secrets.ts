import type { ICredentialDataDecryptedObject } from 'n8n-workflow';

/** The values of these credential fields, trimmed: people paste spaces and line breaks along. */
export const readSecrets = (
	credentials: ICredentialDataDecryptedObject,
	fields: readonly string[],
): string[] =>
	fields
		.map((field) => credentials[field])
		.map((value) => (typeof value === 'string' ? value.trim() : ''))
		.filter((secret) => secret !== '');
