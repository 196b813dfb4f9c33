import type { Field } from '../../fields/field';
import { apiPath } from '../../http/path';

/** One of the trigger's options, for gateways that may have a request that decrypts files. */
export const decryptPathField = {
	displayName: 'Decrypt Path',
	name: 'decryptPath',
	type: 'string',
	default: '',
	placeholder: 'e.g. /decrypt-media',
	format: apiPath,
	description:
		"For 'Download Media': where your gateway decrypts files, if it has such a request. It's the path after the Base URL of the credential. Without it, and if that request fails, n8n decrypts the file itself.",
} as const satisfies Field;
