import { msBeforePart, typingMs } from '../../../nodes/shared/text/typing.ts';

test.each([
	[160, 'slow', 20_000],
	[160, 'normal', 10_000],
	[160, 'fast', 5_000],
	[160, 'none', 0],
	[1, 'slow', 500],
	[4096, 'fast', 25_000],
	[0, 'slow', 500],
] as const)('%d characters, typed %s, take %d ms', (characters, speed, ms) => {
	expect(typingMs('a'.repeat(characters), speed)).toBe(ms);
});

test('the first part goes at once, the others at the speed chosen, normal if none is', () => {
	expect(msBeforePart('a'.repeat(160), 0)).toBe(0);
	expect(msBeforePart('a'.repeat(160), 0, 'slow')).toBe(0);
	expect(msBeforePart('a'.repeat(160), 1)).toBe(10_000);
	expect(msBeforePart('a'.repeat(160), 7, 'fast')).toBe(5_000);
	expect(msBeforePart('a'.repeat(160), 1, 'none')).toBe(0);
});
