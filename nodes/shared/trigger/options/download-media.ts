import type { Field } from '../../fields/field';

/** One of the trigger's options. `hint`: where the gateway's files come from, as a sentence. */
export const downloadMediaField = (hint = '') =>
	({
		displayName: 'Download Media',
		name: 'downloadMedia',
		type: 'boolean',
		default: false,
		description:
			`Whether to download the image, video, audio, or document of a message into the binary field 'data' (up to 50 MB). If the download fails, the workflow still runs, and the field 'mediaError' says why. ${hint}`.trim(),
	}) as const satisfies Field;
