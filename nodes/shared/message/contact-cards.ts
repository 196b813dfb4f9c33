import type { IDataObject } from 'n8n-workflow';
import { asObject, asText } from '../values/json';
import { omitEmpty } from '../values/omit-empty';

const MOST_LINES = 200;
const TELEPHONE = /^(?:item\d+\.)?TEL[;:]/i;

/** The people on contact cards: their names, and their phone numbers in digits. */
export function readContactCards(cards: readonly unknown[]): IDataObject[] | undefined {
	const people = cards
		.map(asObject)
		.map(({ displayName, vcard }) =>
			omitEmpty({ name: asText(displayName), phones: phonesOf(vcard) }),
		)
		.filter((person) => Object.keys(person).length > 0);
	return people.length > 0 ? people : undefined;
}

function phonesOf(vcard: unknown): string[] | undefined {
	const lines = (asText(vcard) ?? '').split(/\r?\n/, MOST_LINES);
	const phones = lines.filter((line) => TELEPHONE.test(line)).map(digitsOf);
	const known = [...new Set(phones.filter((phone) => phone !== ''))];
	return known.length > 0 ? known : undefined;
}

/** `waid` is the number on WhatsApp; what stands behind the colon is written as its owner likes. */
function digitsOf(line: string): string {
	const [, waid] = /;waid=(\d{5,20})/i.exec(line) ?? [];
	return waid ?? line.slice(line.indexOf(':') + 1).replace(/\D/g, '');
}
