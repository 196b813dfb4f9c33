import { jidOf } from './jid.mts';
import type { Payload } from './payload.mts';

/** What a message holds, as WhatsApp's own clients and Baileys name it. */
export type Content = Readonly<Record<string, unknown>>;

/** What a payload that typeOf has let through becomes. */
export function contentOf(payload: Payload): Content {
	const { text, image, video, audio, document, sticker, location, contact, poll } = payload;
	const context = contextOf(payload);
	const viewOnce = payload.viewOnce === true ? { viewOnce: true } : {};
	if (text !== undefined)
		return 'contextInfo' in context
			? { extendedTextMessage: { text, ...context } }
			: { conversation: text };
	if (image) return { imageMessage: { ...image, ...viewOnce, ...context } };
	if (video) return { videoMessage: { ...video, ...viewOnce, ...context } };
	if (audio) return { audioMessage: { ...audio, ...viewOnce, ...context } };
	if (document) return { documentMessage: { ...document, ...context } };
	if (sticker) return { stickerMessage: { ...sticker, ...context } };
	if (location) {
		const { latitude: degreesLatitude, longitude: degreesLongitude, ...named } = location;
		return { locationMessage: { degreesLatitude, degreesLongitude, ...named, ...context } };
	}
	if (contact) {
		const { fullName: displayName, phoneNumber } = contact;
		return { contactMessage: { displayName, vcard: vcard(displayName, phoneNumber), ...context } };
	}
	const { name, values = [], selectableCount: selectableOptionsCount = 0 } = poll ?? {};
	const options = values.map((optionName) => ({ optionName }));
	return { pollCreationMessageV3: { name, options, selectableOptionsCount, ...context } };
}

/** What a person would read of it: the text, or the caption; empty if there is neither. */
export function textOf(content: Content): string {
	const [body] = Object.values(content);
	if (typeof body === 'string') return body;
	if (typeof body !== 'object' || body === null) return '';
	const { text, caption, name, displayName } = body as Record<string, unknown>;
	return String(text ?? caption ?? name ?? displayName ?? '');
}

/** `text`, `image`, `poll` … */
export function kindOf(content: Content): string {
	const [name = ''] = Object.keys(content);
	if (name === 'conversation' || name === 'extendedTextMessage') return 'text';
	return name.replace(/(Creation)?Message(V\d)?$/, '');
}

function contextOf({ quoted, mentions }: Payload): { contextInfo?: object } {
	const stanzaId =
		typeof quoted === 'object' ? (quoted.id ?? quoted.messageId ?? quoted.key?.id) : quoted;
	if (stanzaId === undefined && mentions === undefined) return {};
	return {
		contextInfo: {
			...(stanzaId !== undefined && { stanzaId }),
			...(mentions && { mentionedJid: mentions.map(jidOf) }),
		},
	};
}

function vcard(name: string, phoneNumber: string): string {
	const waid = phoneNumber.replace('+', '');
	const tel = `TEL;type=CELL;type=VOICE;waid=${waid}:+${waid}`;
	return ['BEGIN:VCARD', 'VERSION:3.0', `FN:${name}`, tel, 'END:VCARD'].join('\n');
}
