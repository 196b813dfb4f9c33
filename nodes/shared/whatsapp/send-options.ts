import type { Field } from '../fields/field';

export const mentions = {
	displayName: 'Mentions',
	name: 'mentions',
	type: 'string',
	default: '',
	placeholder: 'e.g. +351 910 000 000, +351 920 000 000',
	description:
		'Phone numbers of the group members to notify, separated by commas. To show a mention in the text, write @ followed by the number.',
} as const satisfies Field;

export const onlyOnWhatsApp = {
	displayName: 'Skip Numbers Not on WhatsApp',
	name: 'onlyOnWhatsApp',
	type: 'boolean',
	default: true,
	description:
		"Whether to check first if the number is on WhatsApp. If it isn't, nothing is sent, and the output has the status 'notOnWhatsApp' instead of an error.",
} as const satisfies Field;
