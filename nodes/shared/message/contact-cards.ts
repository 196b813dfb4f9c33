import type { IDataObject } from 'n8n-workflow';
import { asObject, asText, omitEmpty } from '../values/json';
import { digitsOf, phone } from '../whatsapp/phone';
import { stripInvisible } from '../values/strip-invisible';
import { readVcard } from './vcard';
import type { CardProperty } from './vcard';

/** Reads contact cards as `{name, phones}`, the phone numbers in digits; undefined if they have neither. */
export function readContactCards(cards: readonly unknown[]): IDataObject[] | undefined {
	const people = cards
		.map(asObject)
		.map(({ displayName, vcard }) => {
			const card = readVcard(vcard);
			return omitEmpty({ name: asText(displayName) || nameOn(card), phones: phonesOn(card) });
		})
		.filter((person) => Object.keys(person).length > 0);
	return people.length > 0 ? people : undefined;
}

/** The formatted name (FN), else the parts of N, in which the family name comes first. */
function nameOn(card: readonly CardProperty[]): string | undefined {
	const valueOf = (name: string) => card.find((one) => one.name === name && one.value)?.value;
	const [family = '', given = '', ...more] = (valueOf('N') ?? '').split(';');
	const whole = [given, ...more.slice(0, 1), family].map((part) => part.trim());
	return valueOf('FN') ?? whole.filter((part) => part !== '').join(' ');
}

function phonesOn(card: readonly CardProperty[]): string[] | undefined {
	const phones = card.filter(({ name }) => name === 'TEL').map(numberOn);
	const known = [...new Set(phones.filter((number) => number !== ''))];
	return known.length > 0 ? known : undefined;
}

/** A number with whatever its owner wrote around it. */
const LONGEST_NUMBER = 200;

/** Prefixes such as "Tel.", and suffixes: a remark, an extension, another number ("… (102)", "… 67/68"). */
const AFFIXES = [
	/^[^\d+(]+/,
	/(?:[;,#]|\p{L}).*$/u,
	/\([^()]{1,5}\)$/,
	/\/\D*(?:\d\D*){1,3}$/,
	/(?<=^(?:[^\d/]*\d){9,15})[^\d/]*\/.*$/,
];

/** `waid` is the number on WhatsApp; the value after the colon is free text. */
function numberOn({ parameters, value: whole }: CardProperty): string {
	const value = whole.slice(0, LONGEST_NUMBER);
	const [, waid] = /;waid="?\+?(\d{5,20})/i.exec(parameters) ?? [];
	if (waid !== undefined) return waid;
	const first = AFFIXES.reduce(
		(text, affix) => text.replace(affix, '').trim(),
		stripInvisible(value),
	);
	return phone.read(value) ?? phone.read(first) ?? digitsOf(first);
}
