import { markdownTable } from 'markdown-table';

/** What a part of the benchmark has found; numbers are rounded only where they are shown. */
export interface Table {
	title: string;
	rows: Array<Record<string, string | number>>;
	/** What one has to know to read it. */
	note: string;
}

export const toMarkdown = (table: Table): string =>
	`## ${table.title}\n\n${toTable(table)}\n${table.note}\n`;

/** As "npm run docs" puts it into docs/performance.md. */
export function toTable({ rows }: Table): string {
	const columns = Object.keys(rows[0] ?? {});
	const cells = rows.map((row) => columns.map((column) => shown(row[column])));
	return `${markdownTable([columns, ...cells])}\n`;
}

const shown = (value: string | number | undefined): string =>
	typeof value === 'number' && !Number.isInteger(value) ? value.toFixed(2) : String(value ?? '');
