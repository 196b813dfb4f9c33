import type { Block } from './block';
import type { Dialect } from './dialect';

/** WhatsApp's quotes need the space: ">18" is a comparison. ">>>" is a prompt. */
const QUOTE = /^(?!\s*>>>)(?:\s*>)+(?:\s|$)/;
const TIGHT_QUOTE = /^(?!\s*>>>)(?:\s*>)+(?:\s|$|(?=[\p{L}*"“]))/u;

const signOf = ({ isMarkdown }: Dialect) => (isMarkdown ? TIGHT_QUOTE : QUOTE);

export const isQuote = (line: string, dialect: Dialect): boolean => signOf(dialect).test(line);

/** A quote, and what it quotes in turn: WhatsApp knows one level, of single lines, and no code in it. */
export function quoteAt(
	lines: readonly string[],
	at: number,
	dialect: Dialect,
	convert: (lines: readonly string[], dialect: Dialect) => string[],
): Block | undefined {
	let next = at;
	while (isQuote(lines[next] ?? '', dialect)) next++;
	if (next === at) return undefined;
	const quoted = lines.slice(at, next).map((line) => line.replace(signOf(dialect), ''));
	return { lines: dropBlocks(convert(quoted, dialect)).map((line) => `> ${line}`), next };
}

function dropBlocks(lines: readonly string[]): string[] {
	let isCode = false;
	return lines.flatMap((line) => {
		if (line === '```') {
			isCode = !isCode;
			return [];
		}
		if (line.trim() === '') return [];
		return isCode ? '```' + line + '```' : line;
	});
}
