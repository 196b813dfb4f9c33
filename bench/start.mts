import { execFile } from 'node:child_process';
import { mkdir, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import type { N8n } from '../lab/n8n.mts';
import { signedIn } from '../lab/signed-in.mts';
import { scaledPackage } from './scaled-package.mts';

/** n8n's community node for Evolution API that is installed most: what FlowEngine is compared with. */
const PEER = 'n8n-nodes-evolution-api@1.0.4';

/** Without the limits, so to say. */
export const NO_MINUTE = 0.001;

/** A real n8n with the peer beside our package, in which a minute of WhatSMS's limits lasts `minute` seconds. */
export async function startBench(minute: number, env = {}): Promise<N8n> {
	const home = await mkdtemp(join(tmpdir(), 'n8n-bench-'));
	const packageDir = await scaledPackage(minute);
	const remove = async () => {
		await rm(packageDir, { recursive: true });
		await rm(home, { recursive: true, force: true, maxRetries: 5 });
	};
	try {
		await installPeer(join(home, '.n8n/nodes'));
		const n8n = await signedIn({ packageDir, home, env });
		const stop = async () => {
			await n8n.stop();
			await remove();
		};
		return { ...n8n, pid: n8n.pid, stop };
	} catch (error) {
		await remove();
		throw error;
	}
}

async function installPeer(folder: string): Promise<void> {
	await mkdir(folder, { recursive: true });
	// its install script insists on pnpm, and n8n brings what it takes n8n for
	const how = ['--ignore-scripts', '--legacy-peer-deps', '--no-audit', '--no-fund'];
	await promisify(execFile)('npm', ['install', ...how, '--prefix', folder, PEER]);
}
