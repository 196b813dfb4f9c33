import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import type { N8n } from './n8n.mts';
import { whereIsLab } from './where.mts';

const SCRIPT = `
	const { DatabaseSync } = require('node:sqlite');
	const [file, sql] = process.argv.slice(1);
	new DatabaseSync(file, { timeout: 5000 }).exec(sql);
`;

/** Runs SQL in the database of a running n8n, to make happen what a full disk would. */
export function inDatabase({ home }: Pick<N8n, 'home'>, sql: string): void {
	const file = join(home, '.n8n', 'database.sqlite');
	execFileSync(whereIsLab().node, ['--no-warnings', '-e', SCRIPT, file, sql]);
}
