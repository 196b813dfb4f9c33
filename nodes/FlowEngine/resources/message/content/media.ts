import { readMedia } from './file';
import type { MediaParams } from './media-fields';
import type { Content, ReadFile } from './message-content';
import { omitEmpty } from '../../../../shared/values/omit-empty';

/** A message with a file, as a URL or as base64. */
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
			const more = omitEmpty({ caption, fileName, mimetype });
			return { call: 'sendMedia', body: { mediatype: messageType, media, ...more } };
		}
	}
}
