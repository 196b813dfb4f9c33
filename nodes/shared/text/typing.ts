import type { Field } from '../fields/field';

const CHARACTERS_PER_SECOND = { fast: 32, none: Infinity, normal: 16, slow: 8 };
const SHORTEST_MS = 500;
const LONGEST_MS = 25_000;

export type TypingSpeed = keyof typeof CHARACTERS_PER_SECOND;

/** Paces the parts of a text, as the option 'Pause Between Messages' paces items. */
export const typingSpeed = {
	displayName: 'Typing Speed',
	name: 'typingSpeed',
	type: 'options',
	default: 'normal',
	options: [
		{ name: 'Fast', value: 'fast' },
		{ name: 'No Wait', value: 'none' },
		{ name: 'Normal', value: 'normal' },
		{ name: 'Slow', value: 'slow' },
	],
	description:
		'If a text becomes several messages, each but the first waits for as long as a person would type it. Normal if left out.',
} as const satisfies Field;

/** How long a person types a text, in ms, from half a second to 25; 0 for `none`. */
export function typingMs(text: string, speed: TypingSpeed): number {
	if (speed === 'none') return 0;
	const ms = Math.round((text.length / CHARACTERS_PER_SECOND[speed]) * 1000);
	return Math.min(Math.max(ms, SHORTEST_MS), LONGEST_MS);
}

/** How long to wait before a text's part, counted from 0, in ms: the first one goes at once. */
export const msBeforePart = (text: string, part: number, speed: TypingSpeed = 'normal'): number =>
	part === 0 ? 0 : typingMs(text, speed);
