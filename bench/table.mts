import { markdownTable } from 'markdown-table';

/** What a part of the benchmark has found; numbers are rounded only where they are shown. */
export interface Table {
	title: string;
	rows: Array<Record<string, string | number>>;
	/** What one has to know to read it. */
	note: string;
}

export function toMarkdown({ title, rows, note }: Table): string {
	const columns = Object.keys(rows[0] ?? {});
	const cells = rows.map((row) => columns.map((column) => shown(row[column])));
	const table = markdownTable([columns, ...cells]);
	return `## ${title}\n\n${table}\n\n${note}\n`;
}

const shown = (value: string | number | undefined): string =>
	typeof value === 'number' && !Number.isInteger(value) ? value.toFixed(2) : String(value ?? '');
