import type { Format } from '../../../shared/values/formats';

const CHARACTERS = new Intl.Segmenter();

/** U+20E3 is the combining keycap, as in 1️⃣. */
const EMOJI = /\p{Extended_Pictographic}|\p{Regional_Indicator}|\u20e3/u;

export const emoji: Format = {
	expects: 'one emoji, such as 👍',
	read(text) {
		const one = text.trim();
		return [...CHARACTERS.segment(one)].length === 1 && EMOJI.test(one) ? one : undefined;
	},
};
