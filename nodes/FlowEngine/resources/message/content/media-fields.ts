import type { Field, Params } from '../../../../shared/fields/field';
import { webUrl } from '../../../../shared/values/formats';
import { binaryPropertyName } from '../../../fields';

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
