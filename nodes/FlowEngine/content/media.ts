import { readMedia } from './file';
import type { MediaParams } from './media-fields';
import type { Content, ReadFile } from './message-content';
import { omitEmpty } from '../../shared/values/json';

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
			// Servers since 2.3.2 make a JPEG of each image, but call it by the type of its name.
			const named = messageType === 'image' ? {} : { fileName };
			const more = omitEmpty({ caption, ...named, mimetype });
			return { call: 'sendMedia', body: { mediatype: messageType, media, ...more } };
		}
	}
}
