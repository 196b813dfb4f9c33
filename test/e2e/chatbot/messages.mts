import type { IDataObject } from 'n8n-workflow';

/** What a person sends, as WhatsApp's own clients name it. */
export interface Sent {
	content: IDataObject;
	file?: Buffer;
}

export const text = (conversation: string): Sent => ({ content: { conversation } });

/** A picture of what the words say: that is all that its bytes are. */
export const picture = (of: string, caption?: string): Sent => ({
	content: { imageMessage: { mimetype: 'image/jpeg', ...(caption && { caption }) } },
	file: Buffer.from(of),
});

export const voice = (words: string): Sent => ({
	content: { audioMessage: { mimetype: 'audio/ogg; codecs=opus', seconds: 2, ptt: true } },
	file: Buffer.from(words),
});

export const document = (fileName: string): Sent => ({
	content: { documentMessage: { mimetype: 'application/pdf', fileName } },
	file: Buffer.from('%PDF-1.7'),
});

export const choice = (title: string): Sent => ({
	content: { templateButtonReplyMessage: { selectedId: '2', selectedDisplayText: title } },
});

/** Of a type that does not exist yet. */
export const unknown: Sent = { content: { newestMessage: { id: 1 } } };
