import { ExplainedError } from '../../shared/http/explained-error';
import {
	fileNameOfUrl,
	mimeTypeByName,
	mimeTypeOf,
	withEnding,
} from '../../shared/values/file-name';
import type { InputFile } from '../../shared/values/files';
import { requireShownFormat } from '../../shared/whatsapp/shown-formats';
import type { ReadFile } from './message-content';
import type { MediaParams, MediaType } from './media-fields';
import { requireShown } from '../../shared/fields/field';

interface Media {
	/** A URL, or base64 without a prefix. */
	readonly media: string;
	readonly fileName?: string;
	readonly mimetype?: string;
}

interface Kind {
	readonly mimeTypes: RegExp;
	/** Completes "It must be …". */
	readonly expects: string;
	readonly mostMb: number;
}

const PICTURE = { mimeTypes: /^image\//, expects: 'an image', mostMb: 16 };
const VIDEO = { mimeTypes: /^video\//, expects: 'a video', mostMb: 16 };

/** The formats and sizes that WhatsApp supports. */
const KINDS: Record<MediaType, Kind> = {
	// Audio recordings often have the MIME type of a video.
	audio: {
		mimeTypes: /^(audio\/|(video|application)\/(ogg|webm))/,
		expects: 'an audio file',
		mostMb: 16,
	},
	document: { mimeTypes: /./, expects: 'a file', mostMb: 100 },
	image: PICTURE,
	sticker: PICTURE,
	video: VIDEO,
	videoNote: VIDEO,
};

const MB = 1024 * 1024;

/** The file in the form that Evolution expects; throws ExplainedError if it cannot be sent as this type. */
export async function readMedia(params: MediaParams, file: ReadFile): Promise<Media> {
	const { messageType, mediaSource, fileName = '' } = params;
	if (mediaSource === 'url') {
		const mediaUrl = requireShown(params.mediaUrl);
		requireShownFormat(messageType, { name: fileNameOfUrl(mediaUrl) });
		return messageType === 'document'
			? { media: mediaUrl, fileName: nameFrom(mediaUrl, fileName) }
			: { media: mediaUrl };
	}
	const given = await file(requireShown(params.binaryPropertyName));
	const mimeType = mimeTypeOf(fileName, mimeTypeOf(given.fileName, given.mimeType)) ?? '';
	const input = { ...given, mimeType };
	requireShownFormat(messageType, { name: given.fileName, mimeType });
	mustFit(input, KINDS[messageType]);
	return {
		media: input.bytes.toString('base64'),
		fileName: nameOf(fileName || input.fileName, input),
		mimetype: mimeType,
	};
}

function mustFit({ bytes, mimeType, fileName }: InputFile, { mimeTypes, expects, mostMb }: Kind) {
	if (!mimeTypes.test(mimeType)) {
		throw new ExplainedError(
			`The file "${fileName}" can't be sent as this 'Message Type'`,
			`It must be ${expects}, but the file type is ${mimeType || 'unknown'}. To send any other file, use the message type Document.`,
		);
	}
	if (bytes.length === 0) {
		throw new ExplainedError(
			`The file "${fileName}" is empty`,
			'Check the node that provides the file.',
		);
	}
	if (bytes.length > mostMb * MB) {
		const size = Math.ceil(bytes.length / MB);
		throw new ExplainedError(
			`The file "${fileName}" is too large`,
			`It has ${size} MB, but WhatsApp allows up to ${mostMb} MB (100 MB for documents).`,
		);
	}
}

/** Also one that no table lists. The year in "Invoice 12.2026" is none. */
const EXTENSION = /\.(?!\d+$)[a-z0-9]{1,8}$/i;

/** Evolution detects the type by the extension, and can crash without one (prepareMediaMessage). */
function nameOf(name: string, { fileName, mimeType }: InputFile): string {
	const complete = withEnding(name, mimeType);
	if (EXTENSION.test(complete)) return complete;
	const [extension] = EXTENSION.exec(fileName) ?? /(?<=\/)[a-z0-9]{1,8}$/.exec(mimeType) ?? ['bin'];
	return `${complete}.${extension.replace('.', '')}`;
}

function nameFrom(url: string, fileName: string): string {
	const last = fileNameOfUrl(url);
	const name = withEnding(fileName || last, mimeTypeByName(last));
	if (EXTENSION.test(name)) return name;
	const [extension] = EXTENSION.exec(last) ?? [];
	if (extension !== undefined) return `${name}${extension}`;
	throw new ExplainedError(
		"'File Name' needs a file extension",
		"The 'Media URL' doesn't show the file type. Enter a name with an extension, such as price-list.pdf.",
	);
}
