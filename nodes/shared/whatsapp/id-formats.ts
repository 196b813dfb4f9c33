import type { Format } from '../values/formats';
import { readAddress } from './address';
import { phoneWith } from './phone';
import { stripInvisible } from '../values/strip-invisible';

/** The IDs of old groups are made of the number of their creator and the time. */
const BARE_GROUP = /^(?:\d{18,25}|\d{7,15}-\d{10})$/;

/** A phone number, read as its digits, or the ID of a chat, read without the device. */
export const recipientWith = (countryCode: string): Format => ({
	expects:
		'one phone number with its country code, such as +351 910 000 000, or the ID of a chat or a group',
	read: (text) => chatId(text) ?? phoneWith(countryCode).read(text),
});

export const recipient = recipientWith('');

/** The ID of a group; adds a missing `@g.us`. */
export const groupJid: Format = {
	expects: 'the ID of a group, such as 120363025246125486@g.us, and not of a person',
	read(text) {
		const id = chatId(text);
		return id?.endsWith('@g.us') ? id : undefined;
	},
};

/** Like `recipientWith`, but for a person only. */
export const personWith = (countryCode: string): Format => ({
	expects:
		'the phone number of one person with its country code, such as +351 910 000 000, and not a group',
	read(text) {
		const id = chatId(text);
		if (id === undefined) return phoneWith(countryCode).read(text);
		return readAddress(id)?.kind === 'person' ? id : undefined;
	},
});

export const person = personWith('');

function chatId(text: string): string | undefined {
	const id = stripInvisible(text);
	if (BARE_GROUP.test(id)) return `${id}@g.us`;
	return id.includes('@') ? readAddress(id)?.id : undefined;
}
