import { fetchFile } from './fetch-file.mts';
import { stickerContent, voiceContent } from './file-content.mts';
import { type Media, isBase64, mediaContent, mustBeFile } from './media.mts';
import * as rules from './media-rules.mts';
import { badRequest } from './refusal.mts';
import type { Routes } from './routes.mts';
import { type Options, send } from './send.mts';

type To<Fields> = Options & { number: string } & Fields;

/** The sends of files, as URL or base64. All answer 201 with the message. */
export function mediaMessages(routes: Routes): void {
	routes.data<To<Media>>('POST', '/message/sendMedia', rules.media, 201, async (instance, body) => {
		const { number, mediatype, media, mimetype, fileName, caption, ...options } = body;
		if (mediatype === 'document' && isBase64(media) && !fileName)
			throw badRequest('For base64 the file name must be informed.');
		mustBeFile(media);
		const { content, file } = await mediaContent(instance, {
			mediatype,
			media,
			...(mimetype && { mimetype }),
			...(fileName && { fileName }),
			...(caption !== undefined && { caption }),
		});
		return await send(instance, number, content, options, file);
	});

	routes.data<To<{ video?: string }>>(
		'POST',
		'/message/sendPtv',
		rules.videoNote,
		201,
		async (instance, { number, video, ...options }) => {
			mustBeFile(video);
			const { content, file } = await mediaContent(instance, { mediatype: 'ptv', media: video });
			return await send(instance, number, content, options, file);
		},
	);

	// it is no reply, even with a quote
	routes.data<To<{ audio?: string; encoding?: boolean }>>(
		'POST',
		'/message/sendWhatsAppAudio',
		rules.voice,
		201,
		async (instance, { number, audio, delay }) => {
			mustBeFile(audio, 'Owned media must be a url, base64, or valid file with buffer');
			const fetched = await fetchFile(audio, instance.world.hosts);
			const { content: audioMessage, file } = voiceContent(fetched.file);
			return await send(instance, number, { audioMessage }, { ...(delay && { delay }) }, file);
		},
	);

	routes.data<To<{ sticker?: string; notConvertSticker?: boolean }>>(
		'POST',
		'/message/sendSticker',
		rules.sticker,
		201,
		async (instance, { number, sticker, notConvertSticker, ...options }) => {
			mustBeFile(sticker);
			const { file } = await fetchFile(sticker, instance.world.hosts);
			const stickerMessage = stickerContent(file);
			return await send(instance, number, { stickerMessage }, options, file);
		},
	);
}
