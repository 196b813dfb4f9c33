import type { Outgoing, OutgoingFile } from './line.mts';
import type { Content } from './read-content.mts';

/** The message that is replied to, as WhatsApp's protocol names it. */
export interface Quote {
	stanzaId: string;
	/** Who wrote it. */
	participant: string;
	quotedMessage: Content;
}

/** What a person's phone makes of a message; a gateway says what it makes of a file. */
export function writeContent(
	{ text = '', file, location, choice }: Outgoing,
	quote: Quote | undefined,
	contentOf: (file: OutgoingFile) => Content,
): Content {
	const context = quote && { contextInfo: quote };
	if (choice?.kind === 'row') {
		const { title, id: selectedRowId } = choice;
		const singleSelectReply = { selectedRowId };
		return { listResponseMessage: { title, listType: 1, singleSelectReply, ...context } };
	}
	if (choice) {
		const { id: selectedId, title: selectedDisplayText } = choice;
		return { templateButtonReplyMessage: { selectedId, selectedDisplayText, ...context } };
	}
	if (file) {
		const caption = text === '' ? {} : { caption: text };
		return file.kind === 'voice'
			? { audioMessage: { ...contentOf(file), ptt: true, ...context } }
			: { imageMessage: { ...contentOf(file), ...caption, ...context } };
	}
	if (location) {
		const { latitude: degreesLatitude, longitude: degreesLongitude, ...named } = location;
		return { locationMessage: { degreesLatitude, degreesLongitude, ...named, ...context } };
	}
	return context ? { extendedTextMessage: { text, ...context } } : { conversation: text };
}
