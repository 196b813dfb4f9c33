import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import type { N8n } from './n8n.mts';
import { whereIsLab } from './where.mts';

type Home = Pick<N8n, 'home'>;

const SCRIPT = `
	const { DatabaseSync } = require('node:sqlite');
	const [how, file, sql] = process.argv.slice(1);
	const database = new DatabaseSync(file, { timeout: 5000 });
	if (how === 'exec') database.exec(sql);
	else console.log(JSON.stringify(database.prepare(sql).all()));
`;

/** Runs SQL in the database of a running n8n, to make happen what a full disk would. */
export function inDatabase(n8n: Home, sql: string): void {
	run('exec', n8n, sql);
}

/** What a SELECT finds there: n8n's own interface lists no more than 100 executions. */
export function rowsOf<Row>(n8n: Home, select: string): Row[] {
	return JSON.parse(run('all', n8n, select)) as Row[];
}

function run(how: 'exec' | 'all', { home }: Home, sql: string): string {
	const file = join(home, '.n8n', 'database.sqlite');
	const args = ['--no-warnings', '-e', SCRIPT, how, file, sql];
	return execFileSync(whereIsLab().node, args, { encoding: 'utf8', maxBuffer: 64e6 });
}
