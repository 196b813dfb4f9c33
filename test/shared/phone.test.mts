import examples from 'libphonenumber-js/examples.mobile.json';
import { getCountries, getExampleNumber } from 'libphonenumber-js/max';
import { countryCode, digitsOf, phone, phoneWith } from '../../nodes/shared/whatsapp/phone.ts';

test.each([
	['351910000000', '351910000000'],
	['+351 910 000 000', '351910000000'],
	['00351 910 000 000', '351910000000'],
	['+351-910-000-000', '351910000000'],
	['+351.910.000.000', '351910000000'],
	['351/910000000', '351910000000'],
	['+1 (415) 555-2671', '14155552671'],
	['1 (415) 555-2671', '14155552671'],
	['(+351) 910 000 000', '351910000000'],
	['(00351) 910 000 000', '351910000000'],
	['+44 (0)20 7946 0958', '442079460958'],
	['+33 1.23.45.67.00', '33123456700'],
	[' +351\u00a0910\u202f000\u2009000\n', '351910000000'],
	['\u202a+351 910 000 000\u202c', '351910000000'],
	['+351 910–000—000', '351910000000'],
	['＋３５１９１００００００００', '3519100000000'],
	['+3510000', '3510000'],
	['+123456789012345', '123456789012345'],
])('%j is %s', (typed, digits) => {
	expect(phone.read(typed)).toBe(digits);
});

test.each([
	['nothing but spaces', ' '],
	['an area code without a country code', '(415) 555-2671'],
	['a zero that is dialled at home only', '0910 000 000'],
	['three zeros', '000351910000000'],
	['six digits', '+351000'],
	['sixteen digits', '+1234567890123456'],
	['a name', 'João'],
	['an extension', '+351 910 000 000 ext. 5'],
	['two numbers', '+351 910 000 000, +351 910 000 001'],
	['a plus in the middle', '351+910000000'],
	['two pluses', '++351910000000'],
	['a number out of a table', '351910000000.0'],
	['a number in powers of ten', '3.5191E+11'],
	['no number of our world', '-351910000000x'],
	['a group', '351910000000-1400000000@g.us'],
])('refuses %s', (_, typed) => {
	expect(phone.read(typed)).toBeUndefined();
});

test.each([
	['351', '910 000 000', '351910000000'],
	['351', '351 910 000 000', '351910000000'],
	['351', '+44 20 7946 0958', '442079460958'],
	['351', '0044 20 7946 0958', '442079460958'],
	['+351', '910000000', '351910000000'],
	['00351', '910000000', '351910000000'],
	['1', '(415) 555-2671', '14155552671'],
	['1', '1 415 555 2671', '14155552671'],
	['49', '0151 23456789', '4915123456789'],
	['49', '(0151) 23456789', '4915123456789'],
	['44', '+44 (0)20 7946 0958', '442079460958'],
	['39', '06 698 12345', '390669812345'],
	['39', '392 123 4567', '393921234567'],
	['55', '(55) 99123-4567', '5555991234567'],
	['55', '55 55 99123-4567', '5555991234567'],
	['91', '91234 56789', '919123456789'],
	['66', '66 123 4567', '66661234567'],
	['84', '84 123 45 67', '84841234567'],
	['48', '48 123 45 67', '48481234567'],
	['7', '771 000 99 98', '77710009998'],
	['7', '8 (912) 345-67-89', '79123456789'],
	['', '351910000000', '351910000000'],
	['no code', '351910000000', '351910000000'],
])('with the country code %j, %j is %s', (home, typed, digits) => {
	expect(phoneWith(home).read(typed)).toBe(digits);
});

test.each([
	['351', 'a short number', '112'],
	['351', 'two zeros too many', '0000910000000'],
	['1', 'a way to dial abroad', '011 351 910 000 000'],
	['54', 'a mobile number as it is dialled at home only', '011 15-2345-6789'],
	['351', 'a number that is too long', '9100000000000000'],
	['351', 'a group', '120363025246125486'],
	['351', 'no number', 'Ana'],
	['', 'an area code', '(415) 555-2671'],
])('with the country code %j, refuses %s', (home, _, typed) => {
	expect(phoneWith(home).read(typed)).toBeUndefined();
});

test('says which country it takes a number for', () => {
	expect(phoneWith('+351').expects).toContain('351');
	expect(phoneWith('').expects).toBe(phone.expects);
});

/** Argentina writes mobile numbers at home in a way that only a table of its areas could read. */
const mobileNumbers = getCountries()
	.filter((country) => country !== 'AR')
	.map((country) => getExampleNumber(country, examples))
	.filter((number) => number !== undefined);

test.each(mobileNumbers)('a mobile number of $country, with and without its code', (number) => {
	const digits = number.number.slice(1);
	const format = phoneWith(number.countryCallingCode);
	expect(format.read(number.formatNational())).toBe(digits);
	expect(format.read(number.formatInternational())).toBe(digits);
	expect(format.read(digits)).toBe(digits);
});

test.each([
	['351', '351'],
	['+351', '351'],
	['001', '1'],
	[' ＋49 ', '49'],
	['0', undefined],
	['3510', undefined],
	['PT', undefined],
])('%j as a country code is %s', (typed, code) => {
	expect(countryCode.read(typed)).toBe(code);
});

test.each([
	['+351 910 000 000', '351910000000'],
	[351910000000, '351910000000'],
	[undefined, ''],
	[null, ''],
])('the digits of %j are %j', (kept, digits) => {
	expect(digitsOf(kept)).toBe(digits);
});
