import { execFile, execFileSync } from 'node:child_process';
import { chown, mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { findServers } from './debian.mts';
import { type Server, startServer } from './server.mts';

const exec = promisify(execFile);
const USER = 'postgres';

export interface Postgres extends Server {
	/** What a SELECT finds. */
	rowsOf<Row>(select: string): Promise<Row[]>;
}

/** A fresh database on loopback. */
export async function startPostgres(folder: string, port: number): Promise<Postgres> {
	const { postgres: bin } = findServers();
	await mkdir(folder);
	const user = ownUser();
	if (user) await chown(folder, user.uid, user.gid);
	const data = join(folder, 'data');
	const init = ['--pgdata', data, '--username', USER, '--auth=trust', '--no-sync'];
	await exec(join(bin, 'initdb'), init, { ...user, cwd: folder });
	const settings = ['-c', 'listen_addresses=127.0.0.1', '-c', 'fsync=off', '-k', folder];
	const args = ['-D', data, '-p', String(port), ...settings];
	const server = await startServer(join(bin, 'postgres'), args, { ...user, folder, port });
	const at = ['--host', '127.0.0.1', '--port', String(port), '--username', USER];
	return {
		...server,
		async rowsOf<Row>(select: string) {
			const json = `SELECT coalesce(json_agg(found), '[]') FROM (${select}) found`;
			const args = [
				...at,
				'--no-psqlrc',
				'--quiet',
				'--tuples-only',
				'--no-align',
				'--command',
				json,
			];
			const { stdout } = await exec(join(bin, 'psql'), args, { maxBuffer: 256e6 });
			return JSON.parse(stdout) as Row[];
		},
	};
}

/** PostgreSQL refuses to run as root. */
function ownUser(): { uid: number; gid: number } | undefined {
	if (process.getuid?.() !== 0) return undefined;
	const idOf = (option: string) => Number(execFileSync('id', [option, USER], { encoding: 'utf8' }));
	return { uid: idOf('-u'), gid: idOf('-g') };
}
