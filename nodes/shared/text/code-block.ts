import type { Block } from './blocks';
import { MARKER } from './lists';

const FENCE = new RegExp(`^(\\s*)(${MARKER}\\s+)?(\`{3,}|~{3,})(?=[^\`~]*$)`);

export const isFence = (line: string): boolean => FENCE.test(line);

/**
 * A fenced code block, its content untouched; one that nothing closes goes on to the end. `item` is
 * the list item that begins with it.
 */
export function codeBlockAt(
	lines: readonly string[],
	at: number,
): (Block & { readonly item?: string | undefined }) | undefined {
	const [, indentation = '', marker = '', fence] = FENCE.exec(lines[at] ?? '') ?? [];
	if (fence === undefined) return undefined;
	const indent = indentation.length + marker.length;
	const code: string[] = [];
	let next = at + 1;
	for (; next < lines.length && !closes(lines[next] ?? '', fence); next++) {
		code.push(outdented(lines[next] ?? '', indent));
	}
	return {
		lines: code.length > 0 ? ['```', ...code, '```'] : [],
		next: next + 1,
		item: marker && indentation + marker,
	};
}

function closes(line: string, fence: string): boolean {
	const end = line.trim();
	return end.startsWith(fence) && new Set(end).size === 1;
}

function outdented(line: string, most: number): string {
	let start = 0;
	while (start < most && (line[start] === ' ' || line[start] === '\t')) start++;
	return line.slice(start);
}
