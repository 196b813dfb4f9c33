import { characterAt, characterBefore, isWord } from './characters';
import type { Mark, Run, Span } from './runs';

/** A line's content: text as it is to be shown, and the runs between which spans were found. */
export type Piece = string | Run;

/** Text, or the end of a span or its beginning. */
type Part = string | { readonly span: Span; readonly begins: boolean };

/** Writes pieces with WhatsApp's marks. `within` are marks that stand around it all. */
export function written(pieces: readonly Piece[], within: readonly Mark[] = []): string {
	const parts = partsOf(pieces);
	const plain = besideLetters(parts);
	const depths = new Map<Mark, number>(within.map((mark) => [mark, 1]));
	/** The marks that hold here, outermost first, and how many of them stand in the text. */
	const marks: Mark[] = [];
	let begun = 0;
	let out = '';

	const end = (count: number) => {
		while (begun > count) out += marks[--begun];
	};
	const write = (text: string) => {
		const line = text.trimStart();
		out += text.slice(0, text.length - line.length);
		if (line === '') return;
		while (begun < marks.length) out += marks[begun++];
		out += line;
	};

	for (const part of parts) {
		if (typeof part === 'string') {
			part.split('\n').forEach((line, index) => {
				// A span of WhatsApp's ends with its line.
				if (index > 0) {
					end(0);
					out += '\n';
				}
				write(line);
			});
			continue;
		}
		const { span, begins } = part;
		if (plain.has(span)) continue;
		const depth = depths.get(span.mark) ?? 0;
		depths.set(span.mark, begins ? depth + 1 : depth - 1);
		if (begins && depth === 0) marks.push(span.mark);
		if (!begins && depth === 1) {
			end(marks.length - 1);
			marks.pop();
		}
	}
	return out;
}

function partsOf(pieces: readonly Piece[]): Part[] {
	const parts: Part[] = [];
	for (const piece of pieces) {
		if (typeof piece === 'string') {
			if (piece !== '') parts.push(piece);
			continue;
		}
		for (const span of piece.ends) parts.push({ span, begins: false });
		if (piece.left > 0) parts.push(piece.unit.repeat(piece.left));
		for (const span of piece.begins.toReversed()) parts.push({ span, begins: true });
	}
	return parts;
}

/** The spans that a letter or digit touches from outside: WhatsApp would show their marks as they are. */
function besideLetters(parts: readonly Part[]): Set<Span> {
	const found = new Set<Span>();
	let before = ' ';
	for (const part of parts) {
		if (typeof part === 'string') before = characterBefore(part, part.length);
		else if (part.begins && isWord(before)) found.add(part.span);
	}
	let after = ' ';
	for (const part of parts.toReversed()) {
		if (typeof part === 'string') after = characterAt(part, 0);
		else if (!part.begins && isWord(after)) found.add(part.span);
	}
	return found;
}
