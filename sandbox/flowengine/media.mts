import { createHash, randomBytes } from 'node:crypto';
import axios from 'axios';
import mime from 'mime-types';
import validator from 'validator';
import type { Content } from './message.mts';
import { badRequest, internal, rethrown } from './refusal.mts';

export type MediaType = 'image' | 'document' | 'video' | 'audio' | 'ptv';

export interface Media {
	mediatype: MediaType;
	/** A URL, or base64 without the `data:` in front. */
	media?: string;
	mimetype?: string;
	fileName?: string;
	caption?: string;
}

/** As Evolution asks: a host needs a top-level domain or an IP address, so localhost is none. */
export const isUrl = (text: string | undefined) => text !== undefined && validator.isURL(text);
/** Read and written again: in a text of 27 MB, a regular expression can run out of stack. */
export const isBase64 = (text: string | undefined) =>
	text !== undefined && Buffer.from(text, 'base64').toString('base64') === text;

/** The controllers' check of what a file may be. */
export function mustBeFile(
	media: string | undefined,
	text = 'Owned media must be a url or base64',
) {
	if (!isUrl(media) && !isBase64(media)) throw badRequest(text);
}

/** A file as WhatsApp sends it (prepareMediaMessage). Observed: what fails here is a 500. */
export async function mediaContent(media: Media): Promise<{ content: Content; file: Buffer }> {
	return await rethrown(async () => await prepare(media), internal);
}

async function prepare({ mediatype, media = '', caption, ...given }: Media) {
	const { file, type } = await fileOf(media);
	if (mediatype === 'image' && !isPicture(file))
		throw new Error('Input buffer contains unsupported image format');
	const fileName = given.fileName ?? nameOf(mediatype, media);
	const mimetype = given.mimetype ?? (mime.lookup(fileName ?? '') || type || fallback[mediatype]);
	const content = fileContent(file, mimetype, {
		...(caption !== undefined && { caption }),
		...(fileName !== undefined && { fileName }),
	});
	return { content: { [`${mediatype}Message`]: content }, file };
}

const fallback: Record<MediaType, string> = {
	image: 'image/jpeg',
	document: 'application/octet-stream',
	video: 'video/mp4',
	audio: 'audio/mpeg',
	ptv: 'video/mp4',
};

function nameOf(mediatype: MediaType, media: string): string | undefined {
	if (mediatype === 'image') return 'image.jpg';
	if (mediatype === 'video') return 'video.mp4';
	if (mediatype !== 'document') return undefined;
	// as there: an address without a dot behind its last slash has no name, which is a TypeError
	const name = /.*\/(.+?)\./.exec(media)?.[1];
	if (name === undefined) throw new TypeError("Cannot read properties of null (reading '1')");
	return name;
}

/** The bytes behind a URL or in a base64 text, and the type that came with them. */
export async function fileOf(media: string): Promise<{ file: Buffer; type?: string }> {
	if (!isUrl(media)) return { file: Buffer.from(media, 'base64') };
	const options = { responseType: 'arraybuffer', proxy: false, timeout: 30_000 } as const;
	const { data, headers } = await axios.get<ArrayBuffer>(media, options);
	const type = headers['content-type'];
	return { file: Buffer.from(data), ...(typeof type === 'string' && { type }) };
}

/** What WhatsApp says of a file: the address is of the encrypted one, the size a text. */
export function fileContent(file: Buffer, mimetype: string, rest: Content = {}): Content {
	const name = randomBytes(16).toString('hex');
	return {
		url: `https://mmg.whatsapp.net/v/t62.7118-24/${name}.enc?ccb=11-4&mms3=true`,
		mimetype,
		fileSha256: createHash('sha256').update(file).digest('base64'),
		fileLength: String(file.length),
		mediaKey: randomBytes(32).toString('base64'),
		directPath: `/v/t62.7118-24/${name}.enc?ccb=11-4`,
		...rest,
	};
}

/** JPEG, PNG, GIF, WebP: what the picture library reads, as far as people send it. */
function isPicture(file: Buffer): boolean {
	const start = file.subarray(0, 12).toString('latin1');
	return /^(\xff\xd8\xff|\x89PNG|GIF8|RIFF.{4}WEBP)/s.test(start);
}
