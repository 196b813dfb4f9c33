import type { Field } from '../../fields/field';

/** One of the trigger's options. */
export const downloadMediaField = {
	displayName: 'Download Media',
	name: 'downloadMedia',
	type: 'boolean',
	default: false,
	description:
		'Whether to put the picture, video, sound or document of a message into the binary field data, up to 50 MB. If that fails, the field mediaError says why, and the message starts the workflow all the same.',
} as const satisfies Field;
