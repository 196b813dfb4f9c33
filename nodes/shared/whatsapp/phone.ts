import type { Format } from '../values/formats';
import { readAtHome, splitNumber } from './national-number';
import type { NationalNumber } from './national-number';
import { withoutLink } from './phone-link';
import { stripInvisible } from '../values/strip-invisible';

const FEWEST_DIGITS = 7;
/** ITU E.164. */
const MOST_DIGITS = 15;
/** With all its separators. */
const LONGEST_NUMBER = 200;

/** Spaces, parentheses, dots, slashes, and all kinds of dashes, including the Japanese prolonged sound mark. */
const SEPARATORS = /[ ()./\u2010-\u2015\u2212\u30fc-]/g;

/** "(0xx11) …": in Brazil, "xx" is a placeholder for the carrier code. */
const ANY_CARRIER = /\(0xx(?=\d\d\))/i;

/** A phone number that a spreadsheet treated as a decimal: "351910000000.0". */
const DECIMAL = /^\d{7,}\.\d+$/;

/** "… 67/68" and "… (102)": a second number or an extension. A single slash after an area code is fine. */
const SEVERAL = [/\/\D*(\d\D*){1,3}$/, /(\d\D*){9}\/|\/.*\//, /\(\s*\d(\s*\d){0,4}\s*\)$/];

/** "… 67-68": the same, if the number is too long for its country. */
const DASHED_TAIL = /[\u2010-\u2015\u2212-] ?\d{1,3}$/;

/** One to three digits; none starts with 0. */
const COUNTRY_CODE = /^[1-9]\d{0,2}$/;

/** A phone number as people type it, read as digits with the country code. */
export const phone: Format = {
	expects: 'one phone number with its country code, such as +351 910 000 000, without an extension',
	read: (text) => readPhone(text),
};

/** A country code as people type it, read as digits. */
export const countryCode: Format = {
	expects: 'a country code such as 351 or +351',
	read(text) {
		const digits = stripInvisible(text).replace(/^(\+|00)/, '');
		return COUNTRY_CODE.test(digits) ? digits : undefined;
	},
};

/** Like `phone`, but numbers without a country code get `home`, if that is one. */
export function phoneWith(home: string): Format {
	const code = countryCode.read(home);
	if (code === undefined) return phone;
	return {
		expects: `one phone number, such as +351 910 000 000 (default country code: ${code}), without an extension`,
		read: (text) => readPhone(text, code),
	};
}

function readPhone(text: string, home?: string): string | undefined {
	const number = withoutLink(stripInvisible(text));
	if (number.length > LONGEST_NUMBER) return undefined;
	const typed = number.replace(ANY_CARRIER, '(0');
	const bare = typed.replace(SEPARATORS, '');
	const [, sign, dialled = ''] = /^(\+|00)?(\d+)$/.exec(bare) ?? [];
	if (dialled === '' || isNotOne(typed)) return undefined;
	if (home !== undefined && sign === undefined) return whole(readAtHome(dialled, home));
	// "(415) 555-2671" starts with an area code: the country code is missing.
	if (dialled.startsWith('0') || (sign === undefined && typed.startsWith('('))) return undefined;
	const split = splitNumber(dialled);
	// With a plus, it may follow a numbering plan that is newer than ours.
	const mayBeNew = sign !== undefined && !DASHED_TAIL.test(typed);
	return split.fits === true || mayBeNew ? whole({ ...split, fits: undefined }) : undefined;
}

const isNotOne = (typed: string): boolean =>
	DECIMAL.test(typed) || SEVERAL.some((tail) => tail.test(typed.replace(/^\W*00/, '')));

function whole({ code, national, fits }: NationalNumber): string | undefined {
	const { length } = code + national;
	const isOfLength = length >= FEWEST_DIGITS && length <= MOST_DIGITS;
	return isOfLength && fits !== false ? code + national : undefined;
}

/** The digits of a number that a gateway returned. */
export const digitsOf = (number: unknown): string => String(number ?? '').replace(/\D/g, '');
