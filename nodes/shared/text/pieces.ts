import type { Run, Span } from './runs';

/** Code or an address: what looks like a mark in it is none. */
export interface Atom {
	readonly atom: string;
	readonly isAddress: boolean;
}

/** A text's content: text as it is to be shown, and the runs between which spans were found. */
export type Piece = string | Atom | Run;

/** Text, or the end of a span or its beginning. */
export type Part = string | Atom | { readonly span: Span; readonly begins: boolean };

/** Puts the ends and the beginnings of spans between the texts. */
export function partsOf(pieces: readonly Piece[]): Part[] {
	const parts: Part[] = [];
	const put = (part: string | Atom) => {
		const last = parts.at(-1);
		if (typeof part !== 'string' || typeof last !== 'string') {
			if (part !== '') parts.push(part);
		} else parts[parts.length - 1] = last + part;
	};
	for (const piece of pieces) {
		if (typeof piece === 'string' || 'atom' in piece) {
			put(piece);
			continue;
		}
		for (const span of piece.ends) parts.push({ span, begins: false });
		put(piece.unit.repeat(piece.left));
		for (const span of piece.begins.toReversed()) parts.push({ span, begins: true });
	}
	return parts;
}

export const isEdge = (part: Part): part is { readonly span: Span; readonly begins: boolean } =>
	typeof part !== 'string' && 'span' in part;
export const textOfPart = (part: string | Atom): string =>
	typeof part === 'string' ? part : part.atom;
