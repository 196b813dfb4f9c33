import { ExplainedError } from '../../../../shared/http/explained-error';
import type { InputFile } from '../../../../shared/values/files';
import type { ReadFile } from './message-content';
import type { MediaParams, MediaType } from './media-fields';
import { shown } from '../../../../shared/fields/field';

interface Media {
	/** A URL, or base64 with nothing in front. */
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

const PICTURE = { mimeTypes: /^image\//, expects: 'a picture', mostMb: 16 };
const VIDEO = { mimeTypes: /^video\//, expects: 'a video', mostMb: 16 };

/** What WhatsApp carries. */
const KINDS: Record<MediaType, Kind> = {
	// A recording of nothing but sound often calls itself a video.
	audio: {
		mimeTypes: /^(audio\/|(video|application)\/(ogg|webm))/,
		expects: 'a sound',
		mostMb: 16,
	},
	document: { mimeTypes: /./, expects: 'a file', mostMb: 100 },
	image: PICTURE,
	sticker: PICTURE,
	video: VIDEO,
	videoNote: VIDEO,
};

const MB = 1024 * 1024;

/** The file as Evolution takes it; throws ExplainedError for one that cannot be sent as this type. */
export async function readMedia(params: MediaParams, file: ReadFile): Promise<Media> {
	const { messageType, mediaSource, fileName = '' } = params;
	if (mediaSource === 'url') {
		const mediaUrl = shown(params.mediaUrl);
		return messageType === 'document'
			? { media: mediaUrl, fileName: nameFrom(mediaUrl, fileName) }
			: { media: mediaUrl };
	}
	const given = await file(shown(params.binaryPropertyName));
	mustFit(given, KINDS[messageType]);
	return {
		media: given.bytes.toString('base64'),
		fileName: withEnding(fileName || given.fileName, endingOf(given)),
		mimetype: given.mimeType,
	};
}

function mustFit({ bytes, mimeType, fileName }: InputFile, { mimeTypes, expects, mostMb }: Kind) {
	if (!mimeTypes.test(mimeType)) {
		throw new ExplainedError(
			`The file "${fileName}" cannot be sent as this Message Type`,
			`It must be ${expects}, but it is ${mimeType || 'of an unknown kind'}. A Document can be any file.`,
		);
	}
	if (bytes.length === 0) {
		throw new ExplainedError(
			`The file "${fileName}" is empty`,
			'Check the node that gives the file.',
		);
	}
	if (bytes.length > mostMb * MB) {
		const size = Math.ceil(bytes.length / MB);
		throw new ExplainedError(
			`The file "${fileName}" is too large`,
			`It has ${size} MB, and WhatsApp takes up to ${mostMb} MB. Documents may have 100 MB.`,
		);
	}
}

const ENDING = /\.[a-z0-9]{1,8}$/i;

/** Evolution reads from the ending what the file is, and can crash without one (prepareMediaMessage). */
const withEnding = (name: string, ending: string): string =>
	ENDING.test(name) ? name : `${name}${ending}`;

const ENDINGS: Record<string, string> = {
	'text/plain': '.txt',
	'image/jpeg': '.jpg',
	'audio/mpeg': '.mp3',
	'application/octet-stream': '.bin',
};

const endingOf = ({ fileName, mimeType }: InputFile): string =>
	ENDING.exec(fileName)?.[0] ?? ENDINGS[mimeType] ?? `.${mimeType.replace(/^.*\//, '')}`;

function nameFrom(url: string, chosen: string): string {
	const [last = ''] = new URL(url).pathname.split('/').slice(-1);
	const ending = ENDING.exec(last)?.[0] ?? '';
	const name = withEnding(chosen || decodeBase64(last), ending);
	if (ENDING.test(name)) return name;
	throw new ExplainedError(
		"'File Name' needs an ending",
		'The Media URL does not show what kind of file it is: enter a name with its ending, such as price-list.pdf.',
	);
}

function decodeBase64(text: string): string {
	try {
		return decodeURIComponent(text);
	} catch {
		return text;
	}
}
