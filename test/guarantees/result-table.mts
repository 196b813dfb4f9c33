import { mkdirSync, writeFileSync } from 'node:fs';
import { markdownTable } from 'markdown-table';

/** Collects rows while tests run; after them, prints them and writes them to test-results. */
export function resultTable(name: string, head: readonly string[]) {
	const rows = [head];
	afterAll(() => {
		const table = markdownTable(rows);
		mkdirSync('test-results', { recursive: true });
		writeFileSync(`test-results/${name}.md`, `${table}\n`);
		process.stdout.write(`\n${table}\n\n`);
	});
	return {
		add(...cells: string[]) {
			rows.push(cells);
		},
	};
}
