import { characterAt, characterBefore, isUnspaced, isWord } from './characters';
import { isEdge, textOfPart } from './pieces';
import type { Part } from './pieces';
import type { Mark, Span } from './runs';

/** A mark in a text where WhatsApp could take it for an end of bold. */
const LOOSE: Record<Mark, RegExp> = {
	'*': /(?<![\p{L}\p{N}])\*|\*(?![\p{L}\p{N}])/u,
	_: /(?<![\p{L}\p{N}])_|_(?![\p{L}\p{N}])/u,
	'~': /(?<![\p{L}\p{N}])~|~(?![\p{L}\p{N}])/u,
};

const MARKS = ['*', '_', '~'] as const;

/** The spans that WhatsApp could not show: those with their own mark in the text, and tags within a word. */
export const plainSpansOf = (parts: readonly Part[]): Set<Span> =>
	new Set([...withOwnMark(parts), ...tagsInWords(parts)]);

function withOwnMark(parts: readonly Part[]): Set<Span> {
	const found = new Set<Span>();
	const open: Record<Mark, Span[]> = { '*': [], _: [], '~': [] };
	for (const part of parts) {
		if (typeof part === 'string') {
			for (const mark of MARKS) {
				const span = part.includes(mark) && open[mark].at(-1);
				if (span && LOOSE[mark].test(part)) found.add(span);
			}
		} else if (isEdge(part)) {
			const around = open[part.span.mark];
			if (part.begins) {
				around.push(part.span);
				continue;
			}
			// What is in a span is in those around it, too.
			const span = around.pop();
			const outer = around.at(-1);
			if (outer && span && found.has(span)) found.add(outer);
		}
	}
	return found;
}

/** A tag with a letter on both of its sides. */
function tagsInWords(parts: readonly Part[]): Set<Span> {
	const found = new Set<Span>();
	let before = ' ';
	let edges: Span[] = [];
	for (const part of parts) {
		if (isEdge(part)) {
			edges.push(part.span);
			continue;
		}
		const text = textOfPart(part);
		if (isInWord(before) && isInWord(characterAt(text, 0))) {
			for (const span of edges) if (span.isTag) found.add(span);
		}
		edges = [];
		before = characterBefore(text, text.length);
	}
	return found;
}

const isInWord = (character: string) => isWord(character) && !isUnspaced(character);
