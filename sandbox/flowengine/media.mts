import mime from 'mime-types';
import { type Fetched, fetchFile, isUrl, streamFile } from './fetch-file.mts';
import { documentContent, imageContent, videoContent } from './file-content.mts';
import type { Instance } from './instance.mts';
import type { Content } from './message.mts';
import { badRequest, internal, rethrown } from './refusal.mts';
import { isAtLeast, type Variant } from './variant.mts';

export type MediaType = 'image' | 'document' | 'video' | 'audio' | 'ptv';

export interface Media {
	mediatype: MediaType;
	/** A URL, or base64 without the `data:` in front. */
	media?: string;
	mimetype?: string;
	fileName?: string;
	caption?: string;
}

/** Read and written again: in a text of 27 MB, a regular expression can run out of stack. */
export const isBase64 = (text: string | undefined) =>
	text !== undefined && Buffer.from(text, 'base64').toString('base64') === text;

/** The controllers' check of what a file may be. */
export function mustBeFile(
	media: string | undefined,
	text = 'Owned media must be a url or base64',
): asserts media is string {
	if (!isUrl(media) && !isBase64(media)) throw badRequest(text);
}

/** A file as WhatsApp sends it (prepareMediaMessage). Observed: what fails here is a 500. */
export async function mediaContent(
	instance: Instance,
	media: Media,
): Promise<{ content: Content; file: Buffer }> {
	return await rethrown(async () => await prepare(instance, media), internal);
}

async function prepare({ connection, world }: Instance, given: Media) {
	const { mediatype, media = '', caption } = given;
	const fetched = await (mediatype === 'image' ? fetchFile : streamFile)(media, world.hosts);
	// the picture library comes before WhatsApp's
	const content = contents[mediatype](fetched.file, typeOf(given, fetched, world.variant));
	const missing = connection.line.missing('waUploadToServer');
	if (missing !== undefined) throw missing;
	const fileName = mediatype === 'document' ? (given.fileName ?? nameIn(media)) : undefined;
	const said = { ...content, ...(caption !== undefined && { caption }) };
	return {
		content: { [`${mediatype}Message`]: fileName === undefined ? said : { ...said, fileName } },
		file: fetched.file,
	};
}

const contents: Record<MediaType, (file: Buffer, mimetype: string) => Content> = {
	image: imageContent,
	document: documentContent,
	video: (file, mimetype) => ({ ...videoContent(file, mimetype), gifPlayback: false }),
	audio: documentContent,
	ptv: (file) => ({ ...videoContent(file, 'video/mp4'), seconds: 1 }),
};

/**
 * By the name, if there is one, whatever type was given; `false` is what the look-up says. Older servers
 * go by the type. Not shown here: since 2.3.2, every image is made a JPEG.
 */
function typeOf(
	{ mediatype, mimetype, ...given }: Media,
	{ type }: Fetched,
	variant: Variant,
): string {
	if (mimetype !== undefined && !isAtLeast(variant, '2.3.6')) return mimetype;
	const fileName = given.fileName ?? usual[mediatype];
	if (fileName === undefined) return mimetype ?? type ?? 'false';
	const found = String(mime.lookup(fileName));
	return found === 'application/mp4' ? 'video/mp4' : found;
}

/** How files without a name are called. */
const usual: Partial<Record<MediaType, string>> = { image: 'image.jpg', video: 'video.mp4' };

/** As there: an address without a dot behind its last slash has no name, which is a TypeError. */
function nameIn(media: string): string {
	const name = /.*\/(.+?)\./.exec(media)?.[1];
	if (name === undefined) throw new TypeError("Cannot read properties of null (reading '1')");
	return name;
}
