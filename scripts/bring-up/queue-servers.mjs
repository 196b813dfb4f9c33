import fs from 'node:fs';
import { aptInstall, installLine, whereIs } from './apt.mjs';

/** lab/queue/debian.mts finds what they install. */
const PACKAGES = ['postgresql', 'redis-server'];

/** PostgreSQL and Redis, which n8n's queue mode needs. */
export async function installQueueServers() {
	if (whereIs('redis-server') && fs.existsSync('/usr/lib/postgresql')) return;
	const todo = `On Debian, run "${installLine(PACKAGES)}".`;
	await aptInstall('PostgreSQL and Redis', PACKAGES, todo);
}
