import { GLOSSARY } from './glossary.mts';
import { sentencesOf } from './texts.mts';

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

export const violationsIn = (text: string): Violation[] =>
	sentencesOf(text).flatMap((sentence) =>
		RULES.flatMap(({ wrong, better }) =>
			[...sentence.matchAll(wrong)].map(([found]) => ({
				wrong: found.toLowerCase(),
				better,
				sentence,
			})),
		),
	);
