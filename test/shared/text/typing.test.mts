import { typingMs } from '../../../nodes/shared/text/typing.ts';

test.each([
	[160, 'slow', 20_000],
	[160, 'normal', 10_000],
	[160, 'fast', 5_000],
	[160, 10, 16_000],
	[1, 'slow', 500],
	[4096, 'fast', 25_000],
	[10, 0, 25_000],
	[0, 'slow', 500],
] as const)('%d characters, typed %s, take %d ms', (characters, speed, ms) => {
	expect(typingMs('a'.repeat(characters), speed)).toBe(ms);
});
