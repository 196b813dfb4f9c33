import { ExplainedError } from '../http/explained-error';
import { knownMimeType, mimeTypeByName } from '../values/file-name';
import type { MimeType } from '../values/mime-types';

type Formats = { readonly [Type in MimeType]?: string };

/** WhatsApp converts what a person picks on a phone; what a program sends as an image or a video goes out as it is. */
const UNSHOWN: Readonly<Record<string, { formats: Formats; instead: string }>> = {
	image: {
		formats: {
			'image/heic': 'HEIC',
			'image/heic-sequence': 'HEIC',
			'image/heif': 'HEIF',
			'image/heif-sequence': 'HEIF',
			'image/svg+xml': 'SVG',
			'image/tiff': 'TIFF',
			'image/vnd.adobe.photoshop': 'PSD',
			'image/vnd.dwg': 'DWG',
			'image/vnd.dxf': 'DXF',
			'image/x-adobe-dng': 'DNG',
		},
		instead: 'JPEG or PNG',
	},
	video: {
		formats: {
			'video/x-flv': 'FLV',
			'video/x-matroska': 'MKV',
			'video/x-ms-asf': 'ASF',
			'video/x-ms-wmv': 'WMV',
			'video/x-msvideo': 'AVI',
		},
		instead: 'MP4',
	},
};

interface Sent {
	/** Its ending counts, whatever the type says. */
	readonly name: string;
	readonly mimeType?: string;
	/** Whether the same message can be a document, as the advice then says. */
	readonly canBeDocument?: boolean;
}

/** Throws ExplainedError for a file in a format that phones don't show as this message type. */
export function requireShownFormat(
	messageType: string,
	{ name, mimeType, canBeDocument = true }: Sent,
): void {
	const { formats = {}, instead = '' } = UNSHOWN[messageType] ?? {};
	const types = [knownMimeType(mimeType), mimeTypeByName(name)];
	const format = types.map((type) => type && formats[type]).find(Boolean);
	if (format === undefined) return;
	const advice = canBeDocument
		? `Send it as a Document, or convert it to ${instead} first.`
		: `Convert it to ${instead} first.`;
	throw new ExplainedError(
		`The file "${name}" can't be sent as ${messageType === 'image' ? 'an image' : 'a video'}`,
		`Phones don't show the format ${format}. ${advice}`,
	);
}
