import { webUrl } from '../../../../shared/values/formats';
import type { Field, Params } from '../../../../shared/fields/field';
import { withoutEmpty } from '../../../../shared/values/without-empty';
import { binaryPropertyName } from '../../../fields';
import type { Content, ReadFile } from './content';
import { readMedia } from './file';

const MEDIA = ['audio', 'document', 'image', 'sticker', 'video', 'videoNote'] as const;

export type MediaType = (typeof MEDIA)[number];

export const mediaFields = [
	{
		displayName: 'Media Source',
		name: 'mediaSource',
		type: 'options',
		default: 'url',
		options: [
			{ name: 'Binary File', value: 'binary', description: 'From a node before this one' },
			{ name: 'URL', value: 'url', description: 'An address that the server fetches it from' },
		],
		displayOptions: { show: { messageType: MEDIA } },
	},
	{
		displayName: 'Media URL',
		name: 'mediaUrl',
		type: 'string',
		default: '',
		required: true,
		format: webUrl,
		placeholder: 'e.g. https://example.com/price-list.pdf',
		displayOptions: { show: { messageType: MEDIA, mediaSource: ['url'] } },
		description: 'An address that the server can open without a login. It does not take localhost.',
	},
	{
		...binaryPropertyName,
		displayOptions: { show: { messageType: MEDIA, mediaSource: ['binary'] } },
	},
	{
		displayName: 'File Name',
		name: 'fileName',
		type: 'string',
		default: '',
		placeholder: 'e.g. price-list.pdf',
		displayOptions: { show: { messageType: ['document'] } },
		description: 'What the recipient sees. Left empty, it is the name of the file.',
	},
	{
		displayName: 'Caption',
		name: 'caption',
		type: 'string',
		typeOptions: { rows: 2 },
		default: '',
		placeholder: 'e.g. Our price list',
		displayOptions: { show: { messageType: ['document', 'image', 'video'] } },
	},
] as const satisfies readonly Field[];

export type MediaParams = Params<typeof mediaFields> & { readonly messageType: MediaType };

/** A message with a file: by its URL, or as base64. */
export async function mediaContent(params: MediaParams, file: ReadFile): Promise<Content> {
	const { messageType, caption } = params;
	const { media, fileName, mimetype } = await readMedia(params, file);
	switch (messageType) {
		case 'audio':
			return { call: 'sendWhatsAppAudio', body: { audio: media, encoding: true } };
		case 'videoNote':
			return { call: 'sendPtv', body: { video: media } };
		case 'sticker':
			return { call: 'sendSticker', body: { sticker: media } };
		default: {
			const more = withoutEmpty({ caption, fileName, mimetype });
			return { call: 'sendMedia', body: { mediatype: messageType, media, ...more } };
		}
	}
}
