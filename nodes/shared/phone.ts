import type { Format } from './formats';

const FEWEST_DIGITS = 7;
/** E.164. */
const MOST_DIGITS = 15;

/** What people put around and between the digits, and what copying from a chat adds unseen. */
const INVISIBLE = /[\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]/g;
const SEPARATORS = /[\s()./\u2010-\u2015-]/g;

/** "+44 (0)20 …": the zero is dialled at home only. */
const TRUNK_ZERO = /\(0\)/;

/** A number from a table that took it for one: "351910000000.0". */
const DECIMAL = /^\d{7,}\.\d+$/;

/** A phone number as people type it, read as its digits with the country code. */
export const phone: Format = {
	expects: 'a phone number with its country code, such as +351 910 000 000',
	read(text) {
		const typed = text.normalize('NFKC').replace(INVISIBLE, '').trim();
		if (DECIMAL.test(typed)) return undefined;
		const bare = typed.replace(TRUNK_ZERO, '').replace(SEPARATORS, '');
		const international = /^(\+|00)/.test(bare);
		// "(415) 555-2671": where it begins with an area code, the country code is missing.
		if (typed.startsWith('(') && !international) return undefined;
		const digits = bare.replace(/^(\+|00)/, '');
		// No country code begins with 0.
		const isWhole = /^[1-9]\d*$/.test(digits);
		const fits = digits.length >= FEWEST_DIGITS && digits.length <= MOST_DIGITS;
		return isWhole && fits ? digits : undefined;
	},
};

/** The digits of a number as a gateway keeps it. */
export const digitsOf = (number: unknown): string => String(number ?? '').replace(/\D/g, '');
