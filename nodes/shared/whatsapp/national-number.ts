/** What is dialled before a number at home only. Where a number can look like it, it stays. */
const TRUNK_PREFIX: Record<string, RegExp> = {
	// North America has none, but people put the country code there.
	1: /^1(?=\d{10}$)/,
	7: /^8(?=\d{10}$)/,
	36: /^06/,
	// A mobile number with its 15 would need more than this; it is refused.
	54: /^0(?!\d{2,4}15\d{6,8}$)/,
	375: /^80?(?=\d{9}$)/,
	993: /^8(?=\d{8}$)/,
};
const ZERO = /^0/;

/** Countries whose numbers keep their first zero. */
const KEEP_ZERO = new Set(['39', '225', '229', '241', '242']);

/** How many digits a national number has at least, where that is not what is usual. */
const NATIONAL_DIGITS: Record<string, number> = {
	// Some begin with the digits of their own country code.
	...{ 7: 10, 39: 9, 48: 9, 55: 10, 66: 9, 84: 9, 91: 10 },
	// Few people.
	...{ 247: 5, 290: 4, 298: 6, 299: 6, 376: 6, 500: 5, 508: 6, 672: 6, 681: 6, 682: 5, 687: 6 },
	...{ 688: 6, 690: 4 },
};
const USUAL_NATIONAL_DIGITS = 7;

/**
 * A number without + or 00, as its digits with the country code; undefined if it is none at home. One
 * that has the country code already keeps it. Source: ITU E.164 and libphonenumber's metadata.
 */
export function international(digits: string, countryCode: string): string | undefined {
	const fewest = NATIONAL_DIGITS[countryCode] ?? USUAL_NATIONAL_DIGITS;
	if (digits.startsWith(countryCode) && digits.length >= countryCode.length + fewest) return digits;
	if (KEEP_ZERO.has(countryCode)) return countryCode + digits;
	const national = digits.replace(TRUNK_PREFIX[countryCode] ?? ZERO, '');
	return national.startsWith('0') ? undefined : countryCode + national;
}
