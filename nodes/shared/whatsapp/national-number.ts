import { LENGTHS, NUMBERS } from './numbering-plans';
import { rewrite } from './rewrite';
import { DIALLED, ZERO_FIRST } from './trunk-prefixes';

/** The pattern of national numbers, by country code. */
const PLANS = new Map([
	...LENGTHS.flatMap(([fewest, most, codes]) =>
		codes.split(' ').map((code): [string, RegExp] => [code, ofLength(fewest, most)]),
	),
	...Object.entries(NUMBERS),
]);

function ofLength(fewest: number, most: number): RegExp {
	return new RegExp(`^[1-9]\\d{${fewest - 1},${most - 1}}$`);
}

/** A phone number, split at its country code. */
export interface NationalNumber {
	readonly code: string;
	readonly national: string;
	/** Whether it matches the numbering plan; undefined if the country code is unknown. */
	readonly fits: boolean | undefined;
}

/** Splits digits that start with a country code. Drops a trunk prefix after it: +44 07911 … */
export function splitNumber(digits: string): NationalNumber {
	const code = [1, 2, 3].map((length) => digits.slice(0, length)).find((one) => PLANS.has(one));
	return code === undefined
		? { code: '', national: digits, fits: undefined }
		: readNational(code, digits.slice(code.length));
}

/**
 * Reads digits without + or 00: as an international number of that country if it matches the numbering
 * plan, else as a national one.
 */
export function readAtHome(digits: string, code: string): NationalNumber {
	const whole = digits.startsWith(code) && readNational(code, digits.slice(code.length));
	return whole && whole.fits === true ? whole : readNational(code, digits);
}

function readNational(code: string, typed: string): NationalNumber {
	const plan = PLANS.get(code);
	const fits = [typed, rewrite(typed, DIALLED[code] ?? ZERO_FIRST)].find((one) => plan?.test(one));
	return { code, national: fits ?? typed, fits: plan && fits !== undefined };
}
