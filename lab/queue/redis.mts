import { mkdir } from 'node:fs/promises';
import { findServers } from './debian.mts';
import { type Server, startServer } from './server.mts';

/** An empty Redis on loopback that keeps what it is told over a restart. */
export async function startRedis(folder: string, port: number): Promise<Server> {
	await mkdir(folder);
	const args = ['--bind', '127.0.0.1', '--port', String(port), '--save', '', '--appendonly', 'yes'];
	return await startServer(findServers().redis, args, { folder, port });
}
