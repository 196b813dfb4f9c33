import mime from 'mime-types';
import * as rules from './chat-rules.mts';
import { inside, type Key, type Stored } from './message.mts';
import { pageOf } from './page.mts';
import { badRequest, rethrown } from './refusal.mts';
import type { Routes } from './routes.mts';

interface Find {
	where?: {
		id?: string;
		key?: Partial<Key>;
		messageType?: string;
		source?: string;
		messageTimestamp?: { gte?: string; lte?: string };
	};
	page?: unknown;
	offset?: unknown;
}

/** What was written, and the files in it. */
export function history(routes: Routes): void {
	// `limit` is ignored
	routes.data<Find>('POST', '/chat/findMessages', rules.foundMessages, 200, (instance, body) => {
		const newestFirst = [...instance.messages.values()]
			.filter((stored) => isWanted(stored, body.where ?? {}))
			.reverse()
			.sort((one, other) => other.raw.messageTimestamp - one.raw.messageTimestamp);
		const { rows, pages, page } = pageOf(newestFirst, body.page, body.offset);
		const records = rows.map(({ id, raw: { status: _, ...message }, statuses }) => ({
			id,
			...message,
			contextInfo: message.contextInfo ?? null,
			MessageUpdate: statuses.map((status) => ({ status })),
		}));
		return { messages: { total: newestFirst.length, pages, currentPage: page, records } };
	});

	routes.data<{ message?: { key?: { id?: string } } }>(
		'POST',
		'/chat/getBase64FromMediaMessage',
		rules.anything,
		201,
		async (instance, { message }) =>
			await rethrown(() => {
				const key = message?.key;
				if (key === undefined)
					throw new TypeError("Cannot read properties of undefined (reading 'id')");
				const stored = instance.messages.get(key.id ?? '');
				if (stored === undefined) throw said('Message not found');
				return download(stored);
			}, badRequest),
	);
}

/** Observed: fromMe only counts if it is true, a time only with both ends. */
function isWanted({ id, raw }: Stored, where: NonNullable<Find['where']>): boolean {
	const { key = {}, messageType, source, messageTimestamp: { gte, lte } = {} } = where;
	const seconds = (time: string) => Math.floor(Date.parse(time) / 1000);
	return (
		(where.id === undefined || where.id === id) &&
		(!key.id || key.id === raw.key.id) &&
		(!key.fromMe || raw.key.fromMe) &&
		(!key.remoteJid || key.remoteJid === raw.key.remoteJid) &&
		(messageType === undefined || messageType === raw.messageType) &&
		(source === undefined || source === raw.source) &&
		(!gte || !lte || (raw.messageTimestamp >= seconds(gte) && raw.messageTimestamp <= seconds(lte)))
	);
}

/** What Evolution throws as a mere text. */
function said(text: string): Error {
	return Object.assign(new Error(text), { toString: () => text });
}

/** The file, whatever the message is wrapped into. */
function download({ raw, file }: Stored): object {
	const type = raw.messageType;
	let media = inside(raw.message, type);
	let mediaType = type;
	for (let depth = 0; depth < 5 && media?.['message'] !== undefined; depth++) {
		const opened = inside(media, 'message') ?? {};
		mediaType = Object.keys(opened).find((key) => key.endsWith('Message')) ?? '';
		media = inside(opened, mediaType);
	}
	if (media === undefined || file === undefined) throw said('The message is not of the media type');
	const mimetype = String(media['mimetype']);
	const fileName = media['fileName'] ?? `${raw.key.id}.${mime.extension(mimetype) || 'bin'}`;
	const { fileLength, height, width, caption } = media;
	const size = { fileLength, height, width };
	return {
		mediaType,
		fileName,
		caption,
		size,
		mimetype,
		base64: file.toString('base64'),
		buffer: null,
	};
}
