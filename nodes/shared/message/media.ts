import type { IDataObject } from 'n8n-workflow';
import { readFileName, readMimeType } from '../values/file-labels';
import { omitEmpty, readLong, readWebLink } from '../values/json';
import type { Unwrapped } from './unwrap';

export type MediaKind = 'image' | 'video' | 'audio' | 'document' | 'sticker';

/**
 * Reads the metadata of a file, `size` in bytes. `url` is the engine's decrypted copy (`mediaUrl`): the
 * content's own URL leads to an encrypted file.
 */
export const readMedia = (
	kind: MediaKind,
	content: IDataObject,
	{ wrappers }: Unwrapped,
	mediaUrl: unknown,
): IDataObject =>
	omitEmpty({
		kind,
		mimeType: readMimeType(content.mimetype)?.whole,
		fileName: readFileName(content.fileName) ?? readFileName(content.title),
		size: readLong(content.fileLength),
		seconds: readLong(content.seconds),
		isVoiceNote: content.ptt === true || undefined,
		isAnimated:
			content.isAnimated === true ||
			content.gifPlayback === true ||
			wrappers.includes('lottieStickerMessage') ||
			undefined,
		isViewOnce:
			content.viewOnce === true ||
			wrappers.some((wrapper) => wrapper.startsWith('viewOnce')) ||
			undefined,
		url: readWebLink(mediaUrl),
	});
