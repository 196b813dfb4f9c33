import { readFileSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';
import CDP from 'chrome-remote-interface';
import type { N8n } from '../lab/n8n.mts';

/** For an n8n whose memory is to be measured: where Node's inspector listens once a signal has opened it. */
export const inspectedAt = (port: number) => ({
	NODE_OPTIONS: `--inspect-port=127.0.0.1:${port}`,
});

/** What n8n's main process holds when all garbage has been collected, in MB; Linux only. */
export async function heldMemory({ pid }: N8n, port: number) {
	process.kill(pid, 'SIGUSR1');
	await sleep(1_000);
	const inspector = await CDP({ host: '127.0.0.1', port });
	try {
		await inspector.HeapProfiler.collectGarbage();
		await sleep(1_000);
		const { usedSize } = await inspector.Runtime.getHeapUsage();
		return { process: residentOf(pid), objects: Math.round(usedSize / 1024 ** 2) };
	} finally {
		await inspector.close();
	}
}

/** In MB, garbage included. */
export function residentOf(pid: number): number {
	const status = readFileSync(`/proc/${pid}/status`, 'utf8');
	return Math.round(Number(/^VmRSS:\s+(\d+) kB/m.exec(status)?.[1]) / 1024);
}
