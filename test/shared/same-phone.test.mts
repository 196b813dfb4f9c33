import fc from 'fast-check';
import { getCountries, getExampleNumber } from 'libphonenumber-js/max';
import examples from 'libphonenumber-js/examples.mobile.json';
import { phoneKey, spellingsOf } from '../../nodes/shared/whatsapp/same-phone.ts';

test.each([
	['Brazil', '5575988251234', '557588251234'],
	['Brazil, São Paulo', '5511987654321', '551187654321'],
	['Mexico', '525512345678', '5215512345678'],
	['Mexico, Monterrey', '528112345678', '5218112345678'],
	['Argentina', '541123456789', '5491123456789'],
	['Argentina, a long area code', '542966412345', '5492966412345'],
	["Côte d'Ivoire, Moov", '2250101234567', '22501234567'],
	["Côte d'Ivoire, MTN", '2250555123456', '22555123456'],
	["Côte d'Ivoire, Orange", '2250708123456', '22508123456'],
	['Benin', '2290197123456', '22997123456'],
	['a trunk zero that was kept', '447911123456', '4407911123456'],
])('%s: %s and %s reach one person', (_, one, other) => {
	expect(phoneKey(one)).toBe(phoneKey(other));
});

test.each([
	['two people in Brazil', '5575988251234', '5575988251235'],
	['two areas of Brazil', '5575988251234', '5571988251234'],
	['a landline of Brazil, and a mobile number', '551134567890', '5511934567890'],
	['two people in Mexico', '525512345678', '525512345679'],
	['a number that begins with 1 elsewhere', '5215512345678', '15512345678'],
	["two operators in Côte d'Ivoire", '2250708123456', '2250108123456'],
	["a new number in Côte d'Ivoire", '2250718139912', '22518139912'],
	['two people in Benin', '2290197123456', '2290197123457'],
	['Portugal', '351910000000', '351920000000'],
	['a number and its end', '351910000000', '910000000'],
	['Brazil and Mexico', '551187654321', '521187654321'],
])('%s: %s and %s do not', (_, one, other) => {
	expect(phoneKey(one)).not.toBe(phoneKey(other));
});

test('a number in all its spellings, itself first', () => {
	expect(spellingsOf('525512345678')).toEqual(['525512345678', '5215512345678']);
	expect(spellingsOf('5215512345678')).toEqual(['5215512345678', '525512345678']);
	expect(spellingsOf('351910000000')).toEqual(['351910000000']);
	expect(spellingsOf('')).toEqual(['']);
});

const withPairs = ['52', '54', '55', '225', '229'];
const anyNumber = fc
	.tuple(fc.constantFrom(...withPairs, '1', '351', '7'), fc.stringMatching(/^\d{7,12}$/))
	.map(([code, national]) => code + national);

test('each spelling of a number has the same ones', () => {
	fc.assert(
		fc.property(anyNumber, (number) => {
			for (const spelling of spellingsOf(number))
				expect([...spellingsOf(spelling)].sort()).toEqual([...spellingsOf(number)].sort());
		}),
		{ numRuns: 5_000 },
	);
});

test('in most countries, a number has one spelling', () => {
	const several = getCountries().filter((country) => {
		const example = getExampleNumber(country, examples);
		return example !== undefined && spellingsOf(example.number.slice(1)).length > 1;
	});
	expect(several.toSorted()).toEqual(['AR', 'BJ', 'BR', 'MX']);
});
