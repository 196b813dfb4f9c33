import { spawn, type SpawnOptions } from 'node:child_process';
import { once } from 'node:events';
import { writeFileSync } from 'node:fs';
import { connect } from 'node:net';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';

const READY_MS = 60_000;

/** A server that n8n needs in queue mode. */
export interface Server {
	port: number;
	stop(): Promise<void>;
}

/** Starts a server in a process group of its own; resolves when its port accepts connections. */
export async function startServer(
	command: string,
	args: readonly string[],
	{ folder, port, ...options }: { folder: string; port: number } & SpawnOptions,
): Promise<Server> {
	const child = spawn(command, args, { ...options, cwd: folder, detached: true, stdio: 'ignore' });
	const ended = once(child, 'exit');
	// read by scripts/bring-up/run-folder.mjs
	writeFileSync(join(folder, 'n8n.pid'), String(child.pid));
	const stop = async () => {
		// of PostgreSQL, SIGINT is the quick way down: it does not wait for n8n's connections
		if (child.exitCode === null && child.signalCode === null) child.kill('SIGINT');
		await ended;
	};
	for (const until = Date.now() + READY_MS; !(await accepts(port)); await sleep(50)) {
		if (child.exitCode !== null) throw new Error(`${command} ended with ${child.exitCode}.`);
		if (Date.now() < until) continue;
		await stop();
		throw new Error(`${command} did not listen on port ${port} in ${READY_MS / 1000} s.`);
	}
	return { port, stop };
}

async function accepts(port: number): Promise<boolean> {
	return await new Promise((resolve) => {
		const socket = connect(port, '127.0.0.1');
		socket.once('connect', () => resolve(true)).once('error', () => resolve(false));
		socket.once('connect', () => socket.destroy());
	});
}
