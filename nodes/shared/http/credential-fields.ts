import type { ICredentialDataDecryptedObject } from 'n8n-workflow';

/** What a credential holds, by the names of its fields. */
export type CredentialFields = ICredentialDataDecryptedObject;
