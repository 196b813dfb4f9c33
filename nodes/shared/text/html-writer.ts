/** Makes a writer of the texts in HTML, which puts them into lines of Markdown. */
export function createHtmlWriter() {
	const out: string[] = [];
	/** How many lines end before what is written next, and what its line begins with. */
	let breaks = 0;
	let marker = '';

	return {
		/** What the lines of a list's items and of quotes begin with. */
		indent: '',
		quote: '',
		/** Whether what is written cannot have lines, and is a cell of a table. */
		isOneLine: false,
		isCell: false,
		/** Ends the line, if anything is in it. The next one begins with `sign`. */
		breakLines(count: number, sign = ''): void {
			const last = out.pop();
			if (last !== undefined) out.push(last.trimEnd());
			breaks = Math.max(breaks, count);
			if (sign !== '') marker = sign;
		},
		write(chunk: string): void {
			const line = this.isOneLine ? chunk.replace(/\s+/g, ' ') : chunk;
			const cell = this.isCell ? line.replaceAll('|', '\\|') : line;
			const text = breaks > 0 ? cell.trimStart() : cell;
			if (text === '') return;
			this.put(text);
		},
		/** Writes Markdown's own signs. */
		put(text: string): void {
			if (breaks > 0) {
				if (out.length > 0) out.push('\n'.repeat(breaks));
				out.push(this.quote + (marker || this.indent));
			}
			out.push(this.quote ? text.replaceAll('\n', `\n${this.quote}`) : text);
			breaks = 0;
			marker = '';
		},
		text: (): string => out.join(''),
	};
}
