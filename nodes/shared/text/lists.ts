/** What a list item begins with. */
export const MARKER = '(?:[-*+]|\\d{1,9}[.)])';

const ITEM = new RegExp(`^(\\s*)(${MARKER})(?:\\s|$)`);
const TASK = /^\[([ x])\](?=\s)/i;

export const isItem = (line: string): boolean => ITEM.test(line);

/** The lines of a paragraph as one text, without what only says where it stands. */
export function textOf([first = '', ...rest]: readonly string[]): string {
	const [marker] = ITEM.exec(first) ?? [];
	const text = first.slice(marker?.length ?? 0).trim();
	const task = (_: string, tick: string) => (tick === ' ' ? '☐' : '☑');
	const begin = marker === undefined ? text : text.replace(TASK, task).replace(/^#{1,6}\s+/, '');
	return [begin, ...rest.map((line) => line.trim())].join('\n');
}

interface Level {
	/** In which column its markers stand. */
	readonly column: number;
	/** The last item's number. */
	number: number;
}

/**
 * Makes a keeper of the lists that a text is in. WhatsApp knows lists of one level: what is below is
 * indented.
 */
export function listing() {
	const levels: Level[] = [];

	const levelAt = (column: number): Level => {
		while (column < (levels.at(-1)?.column ?? 0)) levels.pop();
		const last = levels.at(-1);
		if (last && column < last.column + 2) return last;
		const level = { column, number: 0 };
		levels.push(level);
		return level;
	};

	const markerOf = (column: number, marker: string): string => {
		const level = levelAt(column);
		const isNumbered = /^\d/.test(marker);
		// Numbers go up, but those that skip some are meant.
		level.number = isNumbered ? Math.max(level.number + 1, parseInt(marker, 10)) : 0;
		const bullet = levels.length > 1 ? '◦' : '-';
		return '  '.repeat(levels.length - 1) + (isNumbered ? `${level.number}.` : bullet);
	};

	/** A paragraph's lines, with the marker or the indentation that its first line, `source`, calls for. */
	const written = (source: string, [first = '', ...rest]: readonly string[]): string[] => {
		const [, indentation = '', marker] = ITEM.exec(source) ?? [];
		const hanging = () => '  '.repeat(levels.length);
		const begin = marker === undefined ? hanging() : `${markerOf(columnsOf(indentation), marker)} `;
		return [(begin + first).trimEnd(), ...rest.map((line) => hanging() + line)];
	};

	const end = (): void => {
		levels.length = 0;
	};

	return { written, end };
}

const columnsOf = (indentation: string) => indentation.replaceAll('\t', '    ').length;
