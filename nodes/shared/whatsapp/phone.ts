import type { Format } from '../values/formats';
import { readAtHome, splitNumber } from './national-number';
import type { NationalNumber } from './national-number';
import { withoutLink } from './phone-link';
import { stripInvisible } from '../values/strip-invisible';

const FEWEST_DIGITS = 7;
/** E.164. */
const MOST_DIGITS = 15;

/** What people put around and between the digits: dashes of all kinds, also the Japanese one. */
const SEPARATORS = /[ ()./\u2010-\u2015\u2212\u30fc-]/g;

/** "(0xx11) …": Brazil's way to say that a carrier is dialled there. */
const ANY_CARRIER = /\(0xx(?=\d\d\))/i;

/** A number from a table that took it for one: "351910000000.0". */
const DECIMAL = /^\d{7,}\.\d+$/;

/** "… 67/68" and "… (102)": another number, or an extension. A slash belongs behind an area code. */
const SEVERAL = [/\/\D*(\d\D*){1,3}$/, /(\d\D*){9}\/|\/.*\//, /\(\s*\d(\s*\d){0,4}\s*\)$/];

/** "… 67-68": the same, where the country has no number so long. */
const DASHED_TAIL = /[\u2010-\u2015\u2212-] ?\d{1,3}$/;

/** No country code begins with 0. */
const COUNTRY_CODE = /^[1-9]\d{0,2}$/;

/** A phone number as people type it, read as its digits with the country code. */
export const phone: Format = {
	expects: 'one phone number with its country code, such as +351 910 000 000, without an extension',
	read: (text) => readPhone(text),
};

/** A country code as people type it, read as its digits. */
export const countryCode: Format = {
	expects: 'a country code such as 351 or +351',
	read(text) {
		const digits = stripInvisible(text).replace(/^(\+|00)/, '');
		return COUNTRY_CODE.test(digits) ? digits : undefined;
	},
};

/** The same as `phone`, but a number without a country code is one of `home`, if that is a country's. */
export function phoneWith(home: string): Format {
	const code = countryCode.read(home);
	if (code === undefined) return phone;
	return {
		expects: `one phone number, such as +351 910 000 000 (default country code: ${code}), without an extension`,
		read: (text) => readPhone(text, code),
	};
}

function readPhone(text: string, home?: string): string | undefined {
	const typed = withoutLink(stripInvisible(text)).replace(ANY_CARRIER, '(0');
	const bare = typed.replace(SEPARATORS, '');
	const [, sign, dialled = ''] = /^(\+|00)?(\d+)$/.exec(bare) ?? [];
	if (dialled === '' || isNotOne(typed)) return undefined;
	if (home !== undefined && sign === undefined) return whole(readAtHome(dialled, home));
	// "(415) 555-2671": where it begins with an area code, the country code is missing.
	if (dialled.startsWith('0') || (sign === undefined && typed.startsWith('('))) return undefined;
	const number = splitNumber(dialled);
	// With its plus, it may be of a country or a length that is newer than what is known here.
	const mayBeNew = sign !== undefined && !DASHED_TAIL.test(typed);
	return number.fits === true || mayBeNew ? whole({ ...number, fits: undefined }) : undefined;
}

const isNotOne = (typed: string): boolean =>
	DECIMAL.test(typed) || SEVERAL.some((tail) => tail.test(typed.replace(/^\W*00/, '')));

function whole({ code, national, fits }: NationalNumber): string | undefined {
	const { length } = code + national;
	const isOfLength = length >= FEWEST_DIGITS && length <= MOST_DIGITS;
	return isOfLength && fits !== false ? code + national : undefined;
}

/** The digits of a number as a gateway keeps it. */
export const digitsOf = (number: unknown): string => String(number ?? '').replace(/\D/g, '');
