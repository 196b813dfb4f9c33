import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { markdownTable } from 'markdown-table';

const inLine = (cells: readonly string[]) => cells.join(' | ');

/** A table that tests fill row by row; its name is that of its markers in the page. */
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

	/**
	 * Prints it, keeps it for "npm run docs", and expects that the documentation shows it, but for the rows
	 * that an older n8n has otherwise.
	 */
	close(isOtherwise: (cells: readonly string[]) => boolean = () => false): void {
		const markdown = markdownTable(this.rows);
		mkdirSync('test-results', { recursive: true });
		writeFileSync(`test-results/${this.#name}.md`, `${markdown}\n`);
		process.stdout.write(`\n${markdown}\n\n`);
		const comparable = (rows: readonly string[][]) =>
			rows
				.filter((cells) => !isOtherwise(cells))
				.map(inLine)
				.join('\n');
		expect(comparable(documented(this.#name, this.#page))).toBe(comparable(this.rows));
	}
}

/** What the documentation shows; out of date until "npm run docs". */
function documented(name: string, page: string): string[][] {
	const [, behind = ''] = readFileSync(page, 'utf8').split(`<!-- table ${name} -->`);
	const [table = ''] = behind.split('<!-- /table -->');
	return table
		.split('\n')
		.filter((line) => line.startsWith('|'))
		.map((line) => line.split('|').slice(1, -1))
		.map((cells) => cells.map((cell) => cell.trim()))
		.filter((cells) => !/^[-| ]+$/.test(inLine(cells)));
}
