import { readFileSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';
import CDP from 'chrome-remote-interface';
import type { N8n } from '../lab/n8n.mts';

/** For an n8n whose memory is to be measured: where Node's inspector listens once a signal has opened it. */
export const inspectedAt = (port: number) => ({
	NODE_OPTIONS: `--inspect-port=127.0.0.1:${port}`,
});

/** What n8n's main process holds when all garbage has been collected, in MB; Linux only. */
export async function heldMemory(n8n: N8n, port: number) {
	process.kill(n8n.pid, 'SIGUSR1');
	await sleep(1_000);
	const inspector = await CDP({ host: '127.0.0.1', port });
	try {
		await inspector.HeapProfiler.collectGarbage();
		await sleep(1_000);
		const { usedSize } = await inspector.Runtime.getHeapUsage();
		return { process: memoryOf(n8n, 'VmRSS'), objects: Math.round(usedSize / 1024 ** 2) };
	} finally {
		await inspector.close();
	}
}

/** In MB, of n8n's main process, garbage included: now (VmRSS), or at most since its start (VmHWM). Linux only. */
export function memoryOf({ pid }: N8n, field: 'VmRSS' | 'VmHWM'): number {
	const status = readFileSync(`/proc/${pid}/status`, 'utf8');
	return Math.round(Number(new RegExp(`^${field}:\\s+(\\d+) kB`, 'm').exec(status)?.[1]) / 1024);
}
