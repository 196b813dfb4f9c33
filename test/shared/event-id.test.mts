import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { accountEventId, digestOf, joinId } from '../../nodes/shared/trigger/event-id.ts';

const texts = fc.array(fc.string({ minLength: 1, maxLength: 120 }), { minLength: 1, maxLength: 4 });
const near = fc.array(fc.constantFrom('a', ':', 'a:', ':a', '%', '%3A', '%253A'), {
	minLength: 1,
	maxLength: 4,
});

test.each([texts, near])('other parts are another ID', (parts) => {
	fc.assert(
		fc.property(parts, parts, (some, others) => {
			const isSame = JSON.stringify(some) === JSON.stringify(others);
			expect(joinId(...some) === joinId(...others)).toBe(isSame);
		}),
		{ numRuns: 5_000, seed: 1 },
	);
});

test('long parts that begin alike are told apart, and are short as an ID', () => {
	const long = 'x'.repeat(300);
	expect(joinId(long, 'a')).not.toBe(joinId(long, 'b'));
	expect(joinId(long, 'a')).toHaveLength(64);
	expect(joinId('a', 'b')).toBe('a:b');
});

test.each([undefined, null, '', {}, [], 'x'.repeat(1_001)])('%j is no ID', (part) => {
	expect(joinId('a', part)).toBeUndefined();
});

test('the same in two accounts is two events; without an account, it has none', () => {
	expect(accountEventId('one', 'm')).not.toBe(accountEventId('two', 'm'));
	expect(accountEventId(undefined, 'm')).toBe('m');
	expect(accountEventId('', 'm')).toBe('m');
});

test('a digest is that of the JSON', () => {
	fc.assert(
		fc.property(fc.jsonValue({ maxDepth: 6 }), (value) => {
			const json = JSON.stringify([value]);
			expect(digestOf(value)).toBe(createHash('sha256').update(json).digest('hex'));
		}),
		{ numRuns: 2_000, seed: 1 },
	);
});

test('a digest covers what lies 200,000 levels deep', () => {
	const deep = (inside: string): unknown =>
		JSON.parse('{"a":['.repeat(100_000) + inside + ']}'.repeat(100_000));
	expect(digestOf(deep('1'))).toBe(digestOf(deep('1')));
	expect(digestOf(deep('1'))).not.toBe(digestOf(deep('2')));
});
