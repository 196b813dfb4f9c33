const BEGIN = /^(\s*)(?:>[\s>]*)?(`{3,}|~{3,})\s*(?:markdown|md)\s*$/i;
const CODE = /^[\s>]*(`{3,}|~{3}(?!~))\s*[\w+#.-]*\s*$/;
const BARE = /^[\s>]*(`{3,}|~{3,})\s*$/;

/** Lines without the fences that only say that what is in them is Markdown. */
export function dropMarkdownFences(lines: readonly string[]): string[] {
	const out: string[] = [];
	/** The one that is open, and that of a code block, in it or not. */
	let outer: { readonly indentation: string; readonly fence: string } | undefined;
	let code: string | undefined;
	for (const line of lines) {
		const bare = BARE.exec(line)?.[1];
		const [, indentation = '', fence] = BEGIN.exec(line) ?? [];
		if (code === undefined && outer === undefined && fence !== undefined) {
			outer = { indentation, fence };
		} else if (code === undefined && outer && bare?.startsWith(outer.fence)) {
			outer = undefined;
		} else {
			out.push(
				outer && line.startsWith(outer.indentation) ? line.slice(outer.indentation.length) : line,
			);
			if (code === undefined) code = CODE.exec(line)?.[1];
			else if (bare?.startsWith(code)) code = undefined;
		}
	}
	return out;
}
