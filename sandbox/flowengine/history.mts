import mime from 'mime-types';
import * as rules from './chat-rules.mts';
import { inside, type Key, type Stored } from './message.mts';
import { pageOf } from './page.mts';
import { inDatabase } from './proto.mts';
import { badRequest, rethrown } from './refusal.mts';
import type { Routes } from './routes.mts';
import { isAtLeast, type Variant } from './variant.mts';

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
			.filter((stored) => isWanted(stored, body.where ?? {}, instance.world.variant))
			.reverse()
			.sort((one, other) => other.raw.messageTimestamp - one.raw.messageTimestamp);
		const { rows, pages, page } = pageOf(newestFirst, body.page, body.offset);
		const records = rows.map(({ id, raw, statuses }) => {
			const { status: _, message, contextInfo = null, ...rest } = raw;
			const content = { message: inDatabase(message), contextInfo: inDatabase(contextInfo) };
			return { id, ...rest, ...content, MessageUpdate: statuses.map((status) => ({ status })) };
		});
		return { messages: { total: newestFirst.length, pages, currentPage: page, records } };
	});

	routes.data<{ message?: { key: { id?: string } }; convertToMp4?: boolean }>(
		'POST',
		'/chat/getBase64FromMediaMessage',
		rules.anything,
		201,
		async (instance, { message, convertToMp4 = false }) =>
			await rethrown(() => {
				if (message === undefined)
					throw new TypeError("Cannot read properties of undefined (reading 'key')");
				const stored = instance.messages.get(message.key.id ?? '');
				if (stored === undefined) throw said('Message not found');
				const found = download(stored);
				const isConverted = convertToMp4 && found.mediaType === 'audioMessage';
				return isConverted ? { ...found, mimetype: 'audio/mp4' } : found;
			}, badRequest),
	);
}

/** Observed: fromMe only counts if it is true, a time only with both ends. */
function isWanted(
	{ id, raw }: Stored,
	where: NonNullable<Find['where']>,
	variant: Variant,
): boolean {
	const { key = {}, messageType, source, messageTimestamp: { gte, lte } = {} } = where;
	const seconds = (time: string) => Math.floor(Date.parse(time) / 1000);
	return (
		(where.id === undefined || where.id === id) &&
		(!key.id || key.id === raw.key.id) &&
		(!key.fromMe || raw.key.fromMe) &&
		isIn(raw.key, key, variant) &&
		(messageType === undefined || messageType === raw.messageType) &&
		(source === undefined || source === raw.source) &&
		(!gte || !lte || (raw.messageTimestamp >= seconds(gte) && raw.messageTimestamp <= seconds(lte)))
	);
}

/** Up to 2.3.6, both names of the chat have to be right; since, one of them. */
function isIn({ remoteJid, remoteJidAlt }: Key, wanted: Partial<Key>, variant: Variant) {
	const checks = [
		...(wanted.remoteJid ? [wanted.remoteJid === remoteJid] : []),
		...(wanted.remoteJidAlt ? [wanted.remoteJidAlt === remoteJidAlt] : []),
	];
	if (checks.length === 0) return true;
	return isAtLeast(variant, '2.3.7') ? checks.includes(true) : !checks.includes(false);
}

/** What Evolution throws as a mere text. */
function said(text: string): Error {
	return Object.assign(new Error(text), { toString: () => text });
}

/** The file, whatever the message is wrapped into. */
function download({ raw, file }: Stored) {
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
	const fileName = media['fileName'] ?? `${raw.key.id}.${mime.extension(mimetype)}`;
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
