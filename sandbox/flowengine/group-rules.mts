/** What each call on groups has to have: src/validate/group.schema.ts of Evolution 2.3.6. */
import { digits, fields, flag, listOf, notEmpty, oneOf, text, word } from './rules.mts';

const participants = listOf(digits('participants', 10));

export const create = notEmpty(
	fields(
		{
			subject: text,
			description: text,
			profilePicture: text,
			promoteParticipants: flag,
			participants,
		},
		'subject',
		'participants',
	),
	'subject',
	'description',
	'profilePicture',
);

export const jid = notEmpty(
	fields({ groupJid: { ...text, pattern: '^[\\d-]+@g.us$' } }, 'groupJid'),
	'groupJid',
);
export const withParticipants = notEmpty(
	fields({ getParticipants: word('true', 'false') }, 'getParticipants'),
	'getParticipants',
);
export const inviteCode = notEmpty(
	fields({ inviteCode: { ...text, pattern: '^[a-zA-Z0-9]{22}$' } }, 'inviteCode'),
	'inviteCode',
);
export const sendInvite = notEmpty(
	fields(
		{ groupJid: text, description: text, numbers: listOf(digits('numbers', 10)) },
		'groupJid',
		'description',
		'numbers',
	),
	'groupJid',
	'description',
	'numbers',
);

/** One more field of a group. */
const ofGroup = (name: string, schema: object) =>
	notEmpty(fields({ groupJid: text, [name]: schema }, 'groupJid', name), 'groupJid', name);

export const subject = ofGroup('subject', text);
export const description = ofGroup('description', text);
export const image = ofGroup('image', text);
export const setting = ofGroup(
	'action',
	word('announcement', 'not_announcement', 'locked', 'unlocked'),
);
export const ephemeral = ofGroup('expiration', {
	type: 'number',
	...oneOf(0, 86_400, 604_800, 7_776_000),
});
export const members = notEmpty(
	fields(
		{ groupJid: text, action: word('add', 'remove', 'promote', 'demote'), participants },
		'groupJid',
		'action',
		'participants',
	),
	'groupJid',
	'action',
);
