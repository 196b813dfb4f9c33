/** What each call on chats has to have: src/validate/chat.schema.ts of Evolution 2.3.6. */
import type { Schema } from 'jsonschema';
import { fields, flag, listOf, messageKey, notEmpty, number, text, whole, word } from './rules.mts';

export const numbers = fields({
	numbers: listOf({
		...text,
		description: '"numbers" must be an array of numeric strings',
	}),
});

const { type: _object, ...readKey } = messageKey;
export const markRead = fields({ readMessages: listOf(readKey) }, 'readMessages');

const lastMessage = notEmpty(
	fields({ key: messageKey, messageTimestamp: whole }, 'key'),
	'messageTimestamp',
);
export const archive = fields({ chat: text, lastMessage, archive: flag }, 'archive');
export const markUnread = fields({ chat: text, lastMessage }, 'lastMessage');

export const deletion = notEmpty(
	fields(
		{ id: text, fromMe: flag, remoteJid: text, participant: text },
		'id',
		'fromMe',
		'remoteJid',
	),
	'id',
	'remoteJid',
	'participant',
);
export const edit = notEmpty(
	fields({ number: text, text, key: messageKey }),
	'number',
	'text',
	'key',
);

export const picture = fields({ number: text, picture: text });

const presences = word('unavailable', 'available', 'composing', 'recording', 'paused');
export const presence = fields(
	{ number, delay: { type: 'number' }, presence: presences },
	'number',
	'presence',
	'delay',
);
export const ownPresence = fields({ presence: presences }, 'presence');

export const block = notEmpty(
	fields({ number: text, status: word('block', 'unblock') }, 'number', 'status'),
	'number',
	'status',
);

const filled: Schema = { ...text, minLength: 1 };
export const contacts = fields({
	where: fields({ id: filled, pushName: filled, remoteJid: filled }),
});
export const foundMessages = fields({
	where: fields({
		key: fields({ id: filled, remoteJid: filled, fromMe: flag }),
		message: { type: 'object' },
	}),
	limit: whole,
});
/** No rules: what is missing shows later. */
export const anything: Schema = {};
