import { splitNumber } from './national-number';
import { rewrite } from './rewrite';
import type { Rewrite } from './rewrite';

/**
 * Rules that turn a national number into its other spelling, by country code: WhatsApp keeps numbers as
 * they were when the account was created, people type them as they are today.
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
	// Since 2021, numbers have a two-digit operator prefix, which depends on the second of the old digits.
	225: [
		[/^(?:01(?=[04-9][0-3])|05(?=[04-9][4-6])|07(?=[04-9][7-9]))(?=\d{8}$)/, ''],
		[/^(?=[04-9][0-3]\d{6}$)/, '01'],
		[/^(?=[04-9][4-6]\d{6}$)/, '05'],
		[/^(?=[04-9][7-9]\d{6}$)/, '07'],
	],
	// Since 2024, every number starts with 01.
	229: [
		[/^01(?=\d{8}$)/, ''],
		[/^(?=\d{8}$)/, '01'],
	],
};

/** All spellings of a number, in digits, starting with the given one. */
export function spellingsOf(number: string): readonly string[] {
	const { code, national, fits } = splitNumber(number);
	const other = fits === true ? rewrite(national, SPELLINGS[code] ?? []) : national;
	return [...new Set([code + national, code + other])];
}

/** Equal for all spellings of a number. For comparison only: requests use the number as typed. */
export const phoneKey = (number: string): string => [...spellingsOf(number)].sort().join('/');
