import type { Content } from './message.mts';
import { fileContent, fileOf, isBase64, type Media, mediaContent, mustBeFile } from './media.mts';
import * as rules from './media-rules.mts';
import { badRequest, internal, rethrown } from './refusal.mts';
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
		const given = { ...(mimetype && { mimetype }), ...(fileName && { fileName }) };
		const { content, file } = await mediaContent({
			mediatype,
			...(media !== undefined && { media }),
			...given,
			...(caption !== undefined && { caption }),
		});
		return await send(instance, number, content, options, file);
	});

	routes.data<To<{ video?: string }>>(
		'POST',
		'/message/sendPtv',
		rules.videoNote,
		201,
		async (instance, { number, video = '', ...options }) => {
			mustBeFile(video);
			const { content, file } = await mediaContent({ mediatype: 'ptv', media: video });
			return await send(instance, number, content, options, file);
		},
	);

	// observed: what cannot be converted passes all the same, so nothing looks into the sound
	routes.data<To<{ audio?: string; encoding?: boolean }>>(
		'POST',
		'/message/sendWhatsAppAudio',
		rules.voice,
		201,
		async (instance, { number, audio = '', delay, quoted }) => {
			mustBeFile(audio, 'Owned media must be a url, base64, or valid file with buffer');
			const { file } = await rethrown(async () => await fileOf(audio), internal);
			const audioMessage = fileContent(file, 'audio/ogg; codecs=opus', { seconds: 1, ptt: true });
			const options = { ...(delay && { delay }), ...(quoted && { quoted }) };
			return await send(instance, number, { audioMessage }, options, file);
		},
	);

	routes.data<To<{ sticker?: string; notConvertSticker?: boolean }>>(
		'POST',
		'/message/sendSticker',
		rules.sticker,
		201,
		async (instance, { number, sticker = '', notConvertSticker, ...options }) => {
			mustBeFile(sticker);
			const { file } = await rethrown(async () => await fileOf(sticker), internal);
			const stickerMessage = fileContent(file, 'image/webp', { isAnimated: false });
			return await send(instance, number, { stickerMessage }, options, file);
		},
	);

	routes.data<Status>('POST', '/message/sendStatus', rules.status, 201, async (instance, body) => {
		const { type, content, caption, allContacts } = body;
		if (!content) throw badRequest('Content is required');
		if (allContacts === true && instance.contacts.size === 0)
			throw badRequest('Contacts not found');
		if (allContacts !== true && body.statusJidList === undefined)
			throw badRequest('StatusJidList is required');
		if (type === 'text') {
			if (!body.backgroundColor) throw badRequest('Background color is required');
			// 0 as well
			if (!body.font) throw badRequest('Font is required');
			const style = { backgroundArgb: body.backgroundColor, font: body.font };
			const status: Content = { extendedTextMessage: { text: content, ...style } };
			return await send(instance, 'status@broadcast', status);
		}
		const given = { mediatype: type, media: content, ...(caption && { caption }) };
		const media = await mediaContent(given);
		return await send(instance, 'status@broadcast', media.content, {}, media.file);
	});
}

interface Status {
	type: 'text' | 'image' | 'audio' | 'video';
	content?: string;
	caption?: string;
	backgroundColor?: string;
	font?: number;
	statusJidList?: string[];
	allContacts?: boolean;
}
