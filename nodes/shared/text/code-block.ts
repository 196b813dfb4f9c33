import type { Block } from './block';
import type { Dialect } from './dialect';
import { MARKER } from './items';
import type { Item } from './items';

/** What stands behind the language: `title="a.js"`, `{start=5}`. */
const ATTRIBUTE = String.raw`(?:\{[^\`~{}=]*=[^\`~{}]*\}|[\w-]+="[^"\`~]*")`;

const FENCE = new RegExp(
	`^(\\s*)(?:(${MARKER})(\\s+))?(\`{3,}|~{3}(?!~))(?=\\s*(?:[\\w+#.-]+(?:\\s+${ATTRIBUTE})*)?\\s*$)`,
);

const TYPED = /^\s*```[^`]*$/;
const LAST_FENCE = /```(?=\s*$)/;

export const isFence = (line: string): boolean => FENCE.test(line);

/**
 * A fenced code block, its content untouched; one that nothing closes goes on to the end. `item` is
 * the list item that begins with it. What ends with backticks in its last line is WhatsApp's own.
 */
export function codeBlockAt(
	lines: readonly string[],
	at: number,
	{ isPlain }: Pick<Dialect, 'isPlain'>,
): (Block & { readonly item?: Item | undefined }) | undefined {
	const [, indentation = '', marker, gap = '', fence] = FENCE.exec(lines[at] ?? '') ?? [];
	if (fence === undefined) return typedCodeAt(lines, at, isPlain);
	const indent = indentation.length + (marker?.length ?? 0) + gap.length;
	const code: string[] = [];
	let next = at + 1;
	for (; next < lines.length && !isClosing(lines[next] ?? '', fence); next++) {
		const line = lines[next] ?? '';
		if (fence === '```' && !isFence(line) && line.trimEnd().endsWith(fence)) {
			return typedCodeAt(lines, at, isPlain);
		}
		code.push(dropIndent(line, indent));
	}
	if (next >= lines.length && code.length === 0) return undefined;
	return {
		lines: isPlain || code.length === 0 ? code : ['```', ...code, '```'],
		next: next + 1,
		item: marker === undefined ? undefined : { indentation, marker, gap },
	};
}

/** WhatsApp's own block: its first and last line stand beside the backticks. */
function typedCodeAt(lines: readonly string[], at: number, isPlain: boolean): Block | undefined {
	if (!TYPED.test(lines[at] ?? '')) return undefined;
	let end = at + 1;
	while (end < lines.length && !lines[end]?.trimEnd().endsWith('```')) end++;
	if (end >= lines.length) return undefined;
	const code = lines.slice(at, end + 1);
	return {
		lines: isPlain ? code.join('\n').replace('```', '').replace(LAST_FENCE, '').split('\n') : code,
		next: end + 1,
	};
}

function isClosing(line: string, fence: string): boolean {
	const end = line.trim();
	return end.startsWith(fence) && new Set(end).size === 1;
}

function dropIndent(line: string, most: number): string {
	let start = 0;
	while (start < most && (line[start] === ' ' || line[start] === '\t')) start++;
	return line.slice(start);
}
