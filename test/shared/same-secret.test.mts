import { isOneOf } from '../../nodes/shared/trigger/authentication/same-secret.ts';

test('any of the secrets will do, letter by letter', () => {
	expect(isOneOf('secret ☕', ['other', 'secret ☕'])).toBe(true);
	expect(isOneOf('secret ☕', ['secret ☕', 'other'])).toBe(true);
});

test.each(['', 'Secret', 'secre', 'secret1', ' secret', 'x', 'secret'.repeat(1000)])(
	'%j is another one',
	(given) => {
		expect(isOneOf(given, ['secret'])).toBe(false);
	},
);

test.each([undefined, null, 0, true, {}, ['secret'], { toString: () => 'secret' }])(
	'%j is no secret',
	(given) => {
		expect(isOneOf(given, ['secret', '', 'undefined', 'null', '0', 'true'])).toBe(false);
	},
);

test('an empty secret is none', () => {
	expect(isOneOf('', [''])).toBe(false);
	expect(isOneOf('', [])).toBe(false);
});
