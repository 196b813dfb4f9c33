import type { Field, Params } from '../../shared/fields/field';
import { fileUrl } from '../../shared/values/file-url';
import { binaryPropertyName } from '../fields';
import { caption, fileName, mediaUrl } from '../../shared/fields/media';

const MEDIA = ['audio', 'document', 'image', 'sticker', 'video', 'videoNote'] as const;

export type MediaType = (typeof MEDIA)[number];

export const FILE_ADVICE =
	"To send a file of the item, set 'Media Source' to Binary File. Otherwise, enter a URL that your server can open without a login.";

export const mediaFields = [
	{
		displayName: 'Media Source',
		name: 'mediaSource',
		type: 'options',
		default: 'url',
		options: [
			{ name: 'Binary File', value: 'binary', description: 'Binary data from a previous node' },
			{ name: 'URL', value: 'url', description: 'The server downloads the file from a URL' },
		],
		displayOptions: { show: { messageType: MEDIA } },
	},
	{
		...mediaUrl,
		format: fileUrl(FILE_ADVICE),
		displayOptions: { show: { messageType: MEDIA, mediaSource: ['url'] } },
		description:
			"A URL your server can open without logging in (not localhost). If it's empty, the caption is sent as text.",
	},
	{
		...binaryPropertyName,
		displayOptions: { show: { messageType: MEDIA, mediaSource: ['binary'] } },
	},
	{
		...fileName,
		description: "The file name the recipient sees. Leave empty to use the file's own name.",
	},
	caption,
] as const satisfies readonly Field[];

export type MediaParams = Params<typeof mediaFields> & { readonly messageType: MediaType };
