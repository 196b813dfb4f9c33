import { splitNumber } from './national-number';
import { rewrite } from './rewrite';
import type { Rewrite } from './rewrite';

/**
 * How to get from one number to the other one that reaches the same person, by country code: WhatsApp
 * keeps numbers as they were when the account was made, and people type them as they are today.
 */
const SPELLINGS: Readonly<Record<string, readonly Rewrite[]>> = {
	52: [
		[/^1(?=\d{10}$)/, ''],
		[/^(?=\d{10}$)/, '1'],
	],
	54: [
		[/^9(?=(11|[2368]\d)\d{8}$)/, ''],
		[/^(?=(11|[2368]\d)\d{8}$)/, '9'],
	],
	55: [
		[/^(?<area>\d\d)9(?=[6-9]\d{7}$)/, '$<area>'],
		[/^(?<area>\d\d)(?=[6-9]\d{7}$)/, '$<area>9'],
	],
	// 2021: the operator's digits came in front of mobile numbers, by the second of the old digits.
	225: [
		[/^(?:01(?=[04-9][0-3])|05(?=[04-9][4-6])|07(?=[04-9][7-9]))(?=\d{8}$)/, ''],
		[/^(?=[04-9][0-3]\d{6}$)/, '01'],
		[/^(?=[04-9][4-6]\d{6}$)/, '05'],
		[/^(?=[04-9][7-9]\d{6}$)/, '07'],
	],
	// 2024: 01 came in front of every number.
	229: [
		[/^01(?=\d{8}$)/, ''],
		[/^(?=\d{8}$)/, '01'],
	],
};

/** The numbers that reach the same person as this one, in digits, itself first. */
export function spellingsOf(number: string): readonly string[] {
	const { code, national, fits } = splitNumber(number);
	const other = fits === true ? rewrite(national, SPELLINGS[code] ?? []) : national;
	return [...new Set([code + national, code + other])];
}

/** The same for every number that reaches the same person. Only to compare: what was typed is sent. */
export const phoneKey = (number: string): string => [...spellingsOf(number)].sort().join('/');
