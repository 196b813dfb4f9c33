import { GLOSSARY } from './glossary.mts';
import { textsBySource } from './texts.mts';

const RULES = GLOSSARY.map(([wrong, better]) => ({
	wrong: new RegExp(`(?<![\\p{L}\\d])(?:${wrong})(?![\\p{L}\\d])`, 'giu'),
	better,
}));

interface Violation {
	/** In small letters. */
	wrong: string;
	better: string;
	sentence: string;
}

const SENTENCES = new Intl.Segmenter('en-US', { granularity: 'sentence' });

/** By sentence: whoever mends one leaves the others of its paragraph as they are. */
export const violationsIn = (text: string): Violation[] =>
	[...SENTENCES.segment(text)]
		.map(({ segment }) => segment.trim())
		.flatMap((sentence) =>
			RULES.flatMap(({ wrong, better }) =>
				[...sentence.matchAll(wrong)].map(([found]) => ({
					wrong: found.toLowerCase(),
					better,
					sentence,
				})),
			),
		);

/** Those of all texts: how known.json lists them, and the better word. */
export const allViolations = (texts = textsBySource()): Map<string, string> =>
	new Map(
		Object.values(texts)
			.flat()
			.flatMap(violationsIn)
			.map(({ wrong, better, sentence }) => [`${wrong}: ${sentence}`, better]),
	);
