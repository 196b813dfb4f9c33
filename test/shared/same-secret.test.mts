import { matchesAnySecret } from '../../nodes/shared/trigger/authentication/same-secret.ts';

test('any of the secrets will do, letter by letter', () => {
	expect(matchesAnySecret('secret ☕', ['other', 'secret ☕'])).toBe(true);
	expect(matchesAnySecret('secret ☕', ['secret ☕', 'other'])).toBe(true);
});

test.each(['', 'Secret', 'secre', 'secret1', ' secret', 'x', 'secret'.repeat(1000)])(
	'%j is another one',
	(given) => {
		expect(matchesAnySecret(given, ['secret'])).toBe(false);
	},
);

test.each([undefined, null, 0, true, {}, ['secret'], { toString: () => 'secret' }])(
	'%j is no secret',
	(given) => {
		expect(matchesAnySecret(given, ['secret', '', 'undefined', 'null', '0', 'true'])).toBe(false);
	},
);

test('an empty secret is none', () => {
	expect(matchesAnySecret('', [''])).toBe(false);
	expect(matchesAnySecret('', [])).toBe(false);
});
