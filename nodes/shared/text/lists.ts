import type { Dialect } from './dialect';
import type { Item } from './items';

interface Level {
	/** In which column its markers stand. */
	readonly column: number;
	/** The last item's number as it was typed, and as it is shown. */
	typed: number;
	shown: number;
}

/**
 * Makes a writer of the lists that a text is in. WhatsApp knows lists of one level: what is below is
 * indented. Numbers stay as they were typed, but Markdown's lists of nothing but 1. count up.
 */
export function createListWriter({ keepsLayout, isPlain }: Dialect) {
	const levels: Level[] = [];

	const levelAt = (column: number): Level => {
		while (column < (levels.at(-1)?.column ?? 0)) levels.pop();
		const last = levels.at(-1);
		if (last && column < last.column + 2) return last;
		const level = { column, typed: 0, shown: 0 };
		levels.push(level);
		return level;
	};

	const hang = () => '  '.repeat(levels.length);

	const numberOf = (level: Level, typed: string): string => {
		const number = parseInt(typed, 10);
		const isCounting = number === 1 && level.typed === 1;
		level.shown = isCounting ? level.shown + 1 : number;
		level.typed = number;
		return isCounting ? String(level.shown) : typed;
	};

	/** Its marker as it is shown, with what stands around it. */
	const markerOf = ({ indentation, marker, gap }: Item): string => {
		const level = levelAt(indentation.replaceAll('\t', '    ').length);
		const typed = /^\d+/.exec(marker)?.[0];
		const number = typed && numberOf(level, typed);
		if (number === undefined) level.typed = 0;
		if (keepsLayout) return indentation + (number ? number + marker.slice(-1) : marker) + gap;
		const bullet = levels.length > 1 && !isPlain ? '◦' : '-';
		return `${'  '.repeat(levels.length - 1)}${number ? `${number}.` : bullet} `;
	};

	/** A paragraph's lines, after the marker of the item that it begins, or indented as what it goes on with. */
	const write = (item: Item | undefined, [first = '', ...rest]: readonly string[]): string[] => {
		const begin = item ? markerOf(item) : hang();
		if (keepsLayout) return [item ? begin + first : first, ...rest];
		return [(begin + first).trimEnd(), ...rest.map((line) => hang() + line)];
	};

	const end = (): void => {
		levels.length = 0;
	};

	return { write, end };
}
