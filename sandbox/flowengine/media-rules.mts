/** What each send of a file has to have: src/validate/message.schema.ts of Evolution 2.3.6. */
import { send } from './message-rules.mts';
import { digits, fields, flag, listOf, text, whole, word } from './rules.mts';

export const media = send(
	{
		mediatype: word('image', 'document', 'video', 'audio'),
		mimetype: text,
		media: text,
		fileName: text,
		caption: text,
	},
	'mediatype',
);
export const videoNote = send({ video: text });
export const voice = send({ audio: text });
export const sticker = send({ sticker: text });

export const status = fields(
	{
		type: word('text', 'image', 'audio', 'video'),
		content: text,
		caption: text,
		backgroundColor: text,
		font: { ...whole, minimum: 0, maximum: 5 },
		statusJidList: listOf(digits('statusJidList')),
		allContacts: flag,
	},
	'type',
);
