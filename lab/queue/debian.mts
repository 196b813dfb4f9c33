import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';

const INSTALL = 'sudo apt-get install -y --no-install-recommends postgresql redis-server';
const VERSIONS = '/usr/lib/postgresql';

/** Where Debian's packages have put the two servers; throws with the line that installs what is missing. */
export function findServers(): { postgres: string; redis: string } {
	const versions = existsSync(VERSIONS) ? readdirSync(VERSIONS).sort() : [];
	const postgres = join(VERSIONS, versions.at(-1) ?? '', 'bin');
	const redis = '/usr/bin/redis-server';
	if (existsSync(join(postgres, 'initdb')) && existsSync(redis)) return { postgres, redis };
	throw new Error(`Queue mode needs PostgreSQL and Redis: ${INSTALL}`);
}
