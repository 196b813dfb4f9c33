import type { Block } from './blocks';

const QUOTE = /^(?:\s*>)+\s?/;

export const isQuote = (line: string): boolean => QUOTE.test(line);

/** A quote, and what it quotes in turn: WhatsApp knows one level, of single lines, and no code in it. */
export function quoteAt(
	lines: readonly string[],
	at: number,
	read: (lines: readonly string[]) => string[],
): Block | undefined {
	let next = at;
	while (isQuote(lines[next] ?? '')) next++;
	if (next === at) return undefined;
	const quoted = read(lines.slice(at, next).map((line) => line.replace(QUOTE, '')));
	return { lines: singly(quoted).map((line) => `> ${line}`), next };
}

function singly(lines: readonly string[]): string[] {
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
