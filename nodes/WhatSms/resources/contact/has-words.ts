import type { IDataObject } from 'n8n-workflow';
import { digitsOf } from '../../../shared/whatsapp/phone';

const FEWEST_DIGITS = 3;

/**
 * Whether every word of a search is in a contact's name, number, or email, ignoring accents and case. Filters
 * the results of a gateway that ignores the search, and keeps all of one that does not.
 */
export function hasWords({ name, number, email }: IDataObject, search: string): boolean {
	const text = foldCase([name, number, email].join(' '));
	const isNumber = /^[\d\s+()./-]+$/.test(search) && digitsOf(search).length >= FEWEST_DIGITS;
	if (isNumber && digitsOf(number).includes(digitsOf(search))) return true;
	return foldCase(search)
		.split(/\s+/)
		.every((word) => text.includes(word));
}

const foldCase = (text: string) =>
	text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase().trim();
