/** What each send has to have: src/validate/message.schema.ts of Evolution 2.3.6. */
import type { Schema } from 'jsonschema';
import {
	digits,
	fields,
	flag,
	listOf,
	messageKey,
	notEmpty,
	number,
	text,
	whole,
	word,
} from './rules.mts';

const quoted: Schema = {
	properties: {
		key: notEmpty(fields({ id: text, remoteJid: text, fromMe: flag }, 'id'), 'id'),
		message: { type: 'object' },
	},
};

/** A message to somebody, with the options that all of them have. */
export const send = (properties: Record<string, Schema>, ...required: string[]) =>
	fields(
		{
			number,
			delay: { ...whole, description: 'Enter a value in milliseconds' },
			quoted,
			mentionsEveryOne: flag,
			mentioned: listOf(digits('mentioned')),
			...properties,
		},
		'number',
		...required,
	);

export const textMessage = send({ text, linkPreview: flag }, 'text');

export const location = send(
	{ latitude: { type: 'number' }, longitude: { type: 'number' }, name: text, address: text },
	'latitude',
	'longitude',
	'name',
	'address',
);

const wuid: Schema = {
	type: 'string',
	minLength: 10,
	pattern: '\\d+',
	description: '"wuid" must be a numeric string',
};
const card = notEmpty(
	fields(
		{
			fullName: text,
			wuid,
			phoneNumber: { type: 'string', minLength: 10 },
			organization: text,
			email: text,
			url: text,
		},
		'fullName',
		'phoneNumber',
	),
	'fullName',
);
export const contact = fields({ number, contact: listOf(card) }, 'number', 'contact');

export const reaction = fields({ key: messageKey, reaction: text }, 'key', 'reaction');

export const poll = send(
	{
		name: text,
		selectableCount: { ...whole, minimum: 0, maximum: 10 },
		values: { ...listOf(text), minItems: 2, maxItems: 10 },
	},
	'name',
	'selectableCount',
	'values',
);

const row = notEmpty(
	fields({ title: text, description: text, rowId: text }, 'title', 'rowId'),
	'title',
	'description',
	'rowId',
);
const section = notEmpty(fields({ title: text, rows: listOf(row) }, 'title', 'rows'), 'title');
export const list = send(
	{
		title: text,
		description: text,
		footerText: text,
		buttonText: text,
		sections: listOf(section),
	},
	'title',
	'footerText',
	'buttonText',
	'sections',
);

const button = notEmpty(
	fields(
		{
			type: word('reply', 'copy', 'url', 'call', 'pix'),
			displayText: text,
			id: text,
			url: text,
			phoneNumber: text,
			currency: text,
			name: text,
			keyType: word('phone', 'email', 'cpf', 'cnpj', 'random'),
			key: text,
		},
		'type',
	),
	'id',
	'url',
	'phoneNumber',
);
export const buttons = send({
	thumbnailUrl: text,
	title: text,
	description: text,
	footer: text,
	buttons: { type: 'array', items: button },
});
