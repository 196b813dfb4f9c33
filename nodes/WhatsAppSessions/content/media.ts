import type { IDataObject } from 'n8n-workflow';
import { fileUrl, onlyByUrl } from '../../shared/values/file-url';
import { requireShown } from '../../shared/fields/field';
import type { Field, Params } from '../../shared/fields/field';
import { fileNameOfUrl, mimeTypeByName, withEnding } from '../../shared/values/file-name';
import { requireShownFormat } from '../../shared/whatsapp/shown-formats';
import { omitEmpty } from '../../shared/values/json';
import {
	caption as captionField,
	fileName as fileNameField,
	mediaUrl,
} from '../../shared/fields/media';

const MEDIA = ['audio', 'document', 'image', 'sticker', 'video'] as const;

export const FILE_ADVICE = onlyByUrl('Your gateway');

export const mediaFields = [
	{
		...mediaUrl,
		format: fileUrl(FILE_ADVICE),
		displayOptions: { show: { messageType: MEDIA } },
		description:
			"A URL your gateway can open without logging in. If it's empty, the caption is sent as text.",
	},
	{
		...fileNameField,
		description: 'The file name the recipient sees. Leave empty to use the name in the URL.',
	},
	captionField,
] as const satisfies readonly Field[];

type MediaParams = Params<typeof mediaFields> & {
	readonly messageType: (typeof MEDIA)[number];
};

/**
 * The docs show an image, `{url, caption}`; other files are assumed to have the same fields.
 * Throws ExplainedError for a format that phones don't show.
 */
export const mediaContent = (params: MediaParams): IDataObject => {
	const { messageType, caption, fileName } = params;
	const url = requireShown(params.mediaUrl);
	const last = fileNameOfUrl(url);
	requireShownFormat(messageType, { name: last });
	const name = messageType === 'document' ? withEnding(fileName || last, mimeTypeByName(last)) : '';
	return { [messageType]: { url, ...omitEmpty({ caption, fileName: name }) } };
};
