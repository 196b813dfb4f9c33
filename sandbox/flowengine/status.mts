import { fetchFile, type Fetched, streamFile } from './fetch-file.mts';
import { imageContent, videoContent, voiceContent } from './file-content.mts';
import type { Instance } from './instance.mts';
import type { Content } from './message.mts';
import * as rules from './media-rules.mts';
import { badRequest, rethrown } from './refusal.mts';
import type { Routes } from './routes.mts';
import { send } from './send.mts';

interface Status {
	type: 'text' | 'image' | 'audio' | 'video';
	content?: string;
	caption?: string;
	backgroundColor?: string;
	font?: number;
	statusJidList?: string[];
	allContacts?: boolean;
}

/** /message/sendStatus: 201 with the message. */
export function status(routes: Routes): void {
	routes.data<Status>('POST', '/message/sendStatus', rules.status, 201, async (instance, body) => {
		const { type, content, caption, allContacts, statusJidList = [] } = body;
		if (!content) throw badRequest('Content is required');
		if (allContacts && instance.contacts.size === 0) throw badRequest('Contacts not found');
		if (!allContacts && statusJidList.length === 0) throw badRequest('StatusJidList is required');
		if (type === 'text') {
			if (!body.backgroundColor) throw badRequest('Background color is required');
			// 0 as well
			if (!body.font) throw badRequest('Font is required');
			return await send(instance, 'status@broadcast', { conversation: content });
		}
		const made = await contents[type](instance, content);
		const said = { ...made.content, ...(caption !== undefined && { caption }) };
		return await send(instance, 'status@broadcast', { [`${type}Message`]: said }, {}, made.file);
	});
}

type Made = Promise<{ content: Content; file: Buffer }>;

const contents: Record<'image' | 'audio' | 'video', (instance: Instance, media: string) => Made> = {
	image: async (instance, media) => await streamed(instance, media, imageContent),
	video: async (instance, media) => await streamed(instance, media, videoContent),
	async audio({ world }, media) {
		const { file } = await fetchFile(media, world.hosts);
		const voice = voiceContent(file);
		const { waveform: _, ...content } = voice.content;
		return { content, file: voice.file };
	},
};

/** WhatsApp's library fetches it while it sends. */
async function streamed(
	{ world }: Instance,
	media: string,
	contentOf: (file: Buffer, mimetype: string) => Content,
): Made {
	return await rethrown(async () => {
		const { file }: Fetched = await streamFile(media, world.hosts);
		return {
			file,
			content: contentOf(file, contentOf === imageContent ? 'image/jpeg' : 'video/mp4'),
		};
	}, badRequest);
}
