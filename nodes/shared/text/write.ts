import type { Dialect } from './dialect';
import { isEdge, partsOf, textOfPart } from './pieces';
import type { Part, Piece } from './pieces';
import { plainSpansOf } from './plain-spans';
import { createMarkWriter } from './mark-writer';
import type { Mark } from './runs';

type Format = Pick<Dialect, 'isPlain'>;

/** Writes pieces with WhatsApp's marks, or with none. */
export const writePieces = (pieces: readonly Piece[], format: Format): string =>
	writeParts(partsOf(pieces), format);

/** The same, all of it in bold. */
export function writeBold(pieces: readonly Piece[], format: Format): string {
	const span = { mark: '*', isTag: false, typed: '' } as const;
	return writeParts([{ span, begins: true }, ...partsOf(pieces), { span, begins: false }], format);
}

function writeParts(parts: readonly Part[], { isPlain }: Format): string {
	const plain = plainSpansOf(parts);
	const depths = new Map<Mark, number>();
	const writer = createMarkWriter();
	for (const part of parts) {
		if (!isEdge(part)) {
			writer.write(textOfPart(part), typeof part !== 'string' && part.isAddress);
			continue;
		}
		const { span, begins } = part;
		if (plain.has(span)) {
			// A single one may mean nothing at all.
			if (span.typed.length === 1) writer.write(span.typed, false);
			continue;
		}
		if (isPlain) continue;
		const depth = depths.get(span.mark) ?? 0;
		depths.set(span.mark, begins ? depth + 1 : depth - 1);
		if (begins && depth === 0) writer.begin(span.mark);
		if (!begins && depth === 1) writer.end();
	}
	return writer.text();
}
