import fc from 'fast-check';
import examples from 'libphonenumber-js/examples.mobile.json';
import { getCountries, getExampleNumber, parsePhoneNumberFromString } from 'libphonenumber-js/max';
import metadata from 'libphonenumber-js/metadata.max.json';
import { phone, phoneWith } from '../../nodes/shared/whatsapp/phone.ts';

const mobileNumbers = getCountries()
	.map((country) => getExampleNumber(country, examples))
	.filter((number) => number !== undefined);

test.each(mobileNumbers)('a mobile number of $country, with and without its code', (number) => {
	const digits = number.number.slice(1);
	const format = phoneWith(number.countryCallingCode);
	expect(format.read(number.formatNational())).toBe(digits);
	expect(format.read(number.formatInternational())).toBe(digits);
	expect(format.read(digits)).toBe(digits);
	expect(phone.read(digits)).toBe(digits);
});

/** What the country dials first, at home, as libphonenumber knows it. */
const TRUNK = 5;
const trunkOf = (country: string) =>
	(metadata.countries as Record<string, readonly unknown[]>)[country]?.[TRUNK];

const withTrunk = mobileNumbers
	.map((number) => ({ number, trunk: trunkOf(number.country ?? '') }))
	.filter(({ trunk }) => typeof trunk === 'string');

test.each(withTrunk)('$number.country: what is dialled at home goes behind the code', (given) => {
	const { countryCallingCode: code, nationalNumber, number } = given.number;
	const trunk = String(given.trunk);
	for (const typed of [
		`+${code} ${trunk}${nationalNumber}`,
		`00${code} (${trunk}) ${nationalNumber}`,
	])
		expect(phone.read(typed)).toBe(number.slice(1));
});

/** The patterns of each kind of number, of libphonenumber's metadata, by country code. */
const KINDS = 11;
const patternsOf = (plan: readonly unknown[]) =>
	((plan[KINDS] ?? []) as ReadonlyArray<readonly [string] | 0>)
		.map((kind) => kind && kind[0])
		.filter((pattern) => typeof pattern === 'string' && pattern !== '') as string[];
const countries = metadata.countries as unknown as Record<string, readonly unknown[]>;
const patterns = new Map([
	...Object.entries(metadata.country_calling_codes).map(
		([code, names]) => [code, names.flatMap((name) => patternsOf(countries[name] ?? []))] as const,
	),
	...Object.entries(metadata.nonGeographic).map(
		([code, plan]) => [code, patternsOf(plan as unknown as readonly unknown[])] as const,
	),
]);

/** Numbers that libphonenumber takes for whole ones; a free call that begins with 0 works at home only. */
const isValid = (code: string, national: string): boolean => {
	const number = parsePhoneNumberFromString(`+${code}${national}`);
	const isAtHomeOnly = number?.getType() === 'TOLL_FREE' && national.startsWith('0');
	return number?.isValid() === true && number.nationalNumber === national && !isAtHomeOnly;
};

test.each([...patterns])(
	'no valid number of +%s is refused, with its plus or without',
	(code, all) => {
		const numbers = all
			.flatMap((pattern) => fc.sample(fc.stringMatching(new RegExp(`^(?:${pattern})$`)), 40))
			.filter((national) => isValid(code, national))
			.map((national) => code + national)
			.filter(({ length }) => length >= 7 && length <= 15);
		expect(numbers.filter((number) => phone.read(number) !== number)).toEqual([]);
		expect(numbers.filter((number) => phone.read(`+${number}`) !== number)).toEqual([]);
		if (code !== '888') expect(numbers).not.toEqual([]);
	},
);

test('most mobile numbers without their country code are told apart from whole ones', () => {
	const refused = mobileNumbers.filter(
		({ nationalNumber }) => phone.read(nationalNumber) === undefined,
	);
	expect(refused.length / mobileNumbers.length).toBeGreaterThan(0.85);
});
