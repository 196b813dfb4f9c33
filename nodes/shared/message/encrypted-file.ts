import type { IDataObject } from 'n8n-workflow';
import { asObject, isObject, readWebLink } from '../values/json';
import { CONTENTS } from './content-readers';
import type { MediaKind } from './media';
import { readMediaKey } from './media-key';
import { unwrap } from './unwrap';

/** A file on WhatsApp's servers, which is encrypted there. Never becomes part of an item. */
export interface EncryptedFile {
	readonly kind: MediaKind;
	readonly url: string;
	/** Base64. */
	readonly mediaKey: string;
}

export const isEncryptedFile = (value: unknown): value is EncryptedFile =>
	typeof asObject(value).mediaKey === 'string';

/** Reads where the file of a message is, and its key; undefined if one of them is missing. */
export function readEncryptedFile(message: IDataObject): EncryptedFile | undefined {
	for (const [name, content] of Object.entries(unwrap(message).message)) {
		const kind = CONTENTS.get(name)?.media;
		if (!kind || !isObject(content)) continue;
		const url = urlOf(content);
		const mediaKey = readMediaKey(content.mediaKey)?.toString('base64');
		if (url && mediaKey) return { kind, url, mediaKey };
	}
	return undefined;
}

const MEDIA_SERVER = 'https://mmg.whatsapp.net';
/** No file is there, although WhatsApp names it in newer messages. */
const NO_MEDIA_SERVER = 'https://web.whatsapp.net';

function urlOf({ url, directPath }: IDataObject): string | undefined {
	const link = readWebLink(url);
	if (link && !link.startsWith(NO_MEDIA_SERVER)) return link;
	return typeof directPath === 'string' && URL.canParse(directPath, MEDIA_SERVER)
		? readWebLink(new URL(directPath, MEDIA_SERVER).href)
		: undefined;
}
