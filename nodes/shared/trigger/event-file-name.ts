import { asObject, asText } from '../values/json';
import { knownMimeType, mimeTypeOf, receivedFileName } from '../values/file-name';
import type { OutputFile } from '../values/files';
import type { GatewayEvent } from './event';

/** What WhatsApp makes of what people record and photograph: for files whose type no one says. */
const USUAL_TYPES: Readonly<Record<string, string>> = {
	audio: 'audio/ogg',
	image: 'image/jpeg',
	sticker: 'image/webp',
	video: 'video/mp4',
};

/** Names the file as the message says it, else by the ID of the message. Its type has no parameters. */
export function withOwnName(file: OutputFile, { media, messageId, id }: GatewayEvent): OutputFile {
	const { kind, mimeType = file.mimeType, fileName = file.fileName } = asObject(media);
	const type = asText(mimeType)?.split(';', 1)[0]?.trim();
	const known = knownMimeType(type) ?? USUAL_TYPES[asText(kind) ?? ''];
	const name = receivedFileName(asText(fileName), known, asText(messageId) ?? id);
	return { bytes: file.bytes, fileName: name, mimeType: mimeTypeOf(name, type) };
}
