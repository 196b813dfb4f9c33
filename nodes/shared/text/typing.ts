const CHARACTERS_PER_SECOND = { slow: 8, normal: 16, fast: 32 };
const SHORTEST_MS = 500;
const LONGEST_MS = 25_000;

export type TypingSpeed = keyof typeof CHARACTERS_PER_SECOND;

/** How long somebody types a text, in ms, from half a second to 25; `speed` may be characters per second. */
export function typingMs(text: string, speed: TypingSpeed | number): number {
	const perSecond = typeof speed === 'number' ? speed : CHARACTERS_PER_SECOND[speed];
	const ms = Math.round((text.length / perSecond) * 1000);
	return Math.min(Math.max(ms, SHORTEST_MS), LONGEST_MS);
}
