import type { Format } from '../values/formats';
import { international } from './national-number';
import { visible } from '../values/strip-invisible';

const FEWEST_DIGITS = 7;
/** E.164. */
const MOST_DIGITS = 15;

/** What people put around and between the digits. */
const SEPARATORS = /[\s()./\u2010-\u2015-]/g;

/** "+44 (0)20 …": the zero is dialled at home only. */
const TRUNK_ZERO = /\(0\)/;

/** A number from a table that took it for one: "351910000000.0". */
const DECIMAL = /^\d{7,}\.\d+$/;

/** No country code begins with 0. */
const COUNTRY_CODE = /^[1-9]\d{0,2}$/;

/** A phone number as people type it, read as its digits with the country code. */
export const phone: Format = {
	expects: 'a phone number with its country code, such as +351 910 000 000',
	read: (text) => readPhone(text),
};

/** A country code as people type it, read as its digits. */
export const countryCode: Format = {
	expects: 'a country code such as 351 or +351',
	read(text) {
		const digits = visible(text).replace(/^(\+|00)/, '');
		return COUNTRY_CODE.test(digits) ? digits : undefined;
	},
};

/** The same as `phone`, but a number without a country code is one of `home`, if that is a country's. */
export function phoneWith(home: string): Format {
	const code = countryCode.read(home);
	if (code === undefined) return phone;
	return {
		expects: `a phone number, such as +351 910 000 000, or one of country code ${code}`,
		read: (text) => readPhone(text, code),
	};
}

function readPhone(text: string, home?: string): string | undefined {
	const typed = visible(text);
	if (DECIMAL.test(typed)) return undefined;
	const bare = typed.replace(TRUNK_ZERO, '').replace(SEPARATORS, '');
	const isInternational = /^(\+|00)/.test(bare);
	// "(415) 555-2671": where it begins with an area code, the country code is missing.
	if (home === undefined && typed.startsWith('(') && !isInternational) return undefined;
	const dialled = bare.replace(/^(\+|00)/, '');
	if (!/^\d+$/.test(dialled)) return undefined;
	const digits = home === undefined || isInternational ? dialled : international(dialled, home);
	const isWhole = digits !== undefined && /^[1-9]\d*$/.test(digits);
	return isWhole && digits.length >= FEWEST_DIGITS && digits.length <= MOST_DIGITS
		? digits
		: undefined;
}

/** The digits of a number as a gateway keeps it. */
export const digitsOf = (number: unknown): string => String(number ?? '').replace(/\D/g, '');
