import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { markdownTable } from 'markdown-table';

const inLine = (cells: readonly string[]) => cells.join(' | ');

/** A table that tests fill row by row; its name is that of its markers in a page of docs/. */
export class Table {
	readonly #name: string;
	readonly #page: string;
	readonly rows: string[][];

	constructor(name: string, head: readonly string[], page = 'docs/triggers.md') {
		this.#name = name;
		this.#page = page;
		this.rows = [[...head]];
	}

	add(...cells: string[]): void {
		this.rows.push(cells);
	}

	/** Prints it, keeps it for "npm run docs", and expects that the documentation shows it. */
	close(): void {
		const markdown = markdownTable(this.rows);
		mkdirSync('test-results', { recursive: true });
		writeFileSync(`test-results/${this.#name}.md`, `${markdown}\n`);
		process.stdout.write(`\n${markdown}\n\n`);
		expect(documented(this.#page, this.#name).join('\n')).toBe(this.rows.map(inLine).join('\n'));
	}
}

/** What the documentation shows; out of date until "npm run docs". */
function documented(page: string, name: string): string[] {
	const [, behind = ''] = readFileSync(page, 'utf8').split(`<!-- table ${name} -->`);
	const [table = ''] = behind.split('<!-- /table -->');
	return table
		.split('\n')
		.filter((line) => line.startsWith('|'))
		.map((line) => line.split('|').slice(1, -1))
		.map((cells) => inLine(cells.map((cell) => cell.trim())))
		.filter((line) => !/^[-| ]+$/.test(line));
}
