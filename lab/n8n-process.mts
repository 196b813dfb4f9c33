import { spawn } from 'node:child_process';
import { rmSync, writeFileSync } from 'node:fs';
import type { Socket } from 'node:net';
import { join } from 'node:path';
import type { Lab } from './where.mts';

const READY_MS = 300_000;
const STOP_MS = 20_000;
const GUARD = new URL('./die-with-parent.mts', import.meta.url).href;

/** An n8n that answers. */
export interface N8nProcess {
	pid: number;
	/** asks it to stop, and kills it when it does not; its process group is gone afterwards */
	end(signal: 'SIGTERM' | 'SIGKILL'): Promise<void>;
}

/** What an n8n is in queue mode; by itself, the main process is all there is. */
export type Role = 'start' | 'worker' | 'webhook';

/** Starts n8n in a process group of its own and waits until it is ready. */
export async function launch(
	lab: Lab,
	env: Record<string, string>,
	onOutput: (text: string) => void,
	role: Role = 'start',
): Promise<N8nProcess> {
	let output = '';
	let ending: string | undefined;
	const script = join(lab.folder, 'node_modules/n8n/bin/n8n');
	const child = spawn(lab.node, ['--import', GUARD, script, role], {
		cwd: env['N8N_USER_FOLDER'],
		env,
		detached: true,
		stdio: ['ignore', 'pipe', 'pipe', 'pipe'],
	});
	for (const stream of [child.stdout, child.stderr]) {
		stream?.setEncoding('utf8').on('data', (text: string) => {
			output = (output + text).slice(-20_000);
			onOutput(text);
		});
	}
	// it ends with this process, and does not keep it from ending
	child.unref();
	for (const pipe of child.stdio) (pipe as Socket | null)?.unref();
	child.once('error', (error) => (ending = error.message));
	child.once('exit', (code, signal) => (ending = `exit code ${code ?? signal}`));

	const pid = child.pid ?? 0;
	const pidFile = join(env['N8N_USER_FOLDER'] ?? '', 'n8n.pid'); // read by scripts/bring-up/run-folder.mjs
	writeFileSync(pidFile, String(pid));
	const end: N8nProcess['end'] = async (signal) => {
		if (signal === 'SIGKILL') signalGroup(pid, signal);
		else if (!ending) child.kill(signal);
		await until(STOP_MS, () => ending !== undefined);
		// what its leader left behind, such as a task runner; not for ever: nobody may reap it
		await until(2000, () => !signalGroup(pid, 'SIGKILL'));
		rmSync(pidFile, { force: true });
	};

	const port = role === 'worker' ? env['QUEUE_HEALTH_CHECK_PORT'] : env['N8N_PORT'];
	// older ones say that they are ready before they have all of their REST interface
	const paths = ['/healthz/readiness', ...(role === 'start' ? ['/rest/settings'] : [])];
	const isReady = async () => {
		for (const path of paths) if (!(await answers(`http://127.0.0.1:${port}${path}`))) return false;
		return true;
	};
	await until(READY_MS, async () => ending !== undefined || (await isReady()));
	if (!ending && (await isReady())) return { pid, end };
	const failure = ending
		? `n8n ended while it started (${ending})`
		: `n8n was not ready after ${READY_MS / 1000} s`;
	await end('SIGKILL');
	throw new Error(`${failure}. The end of its log:\n${output.split('\n').slice(-30).join('\n')}`);
}

async function answers(url: string): Promise<boolean> {
	const answer = await fetch(url, { signal: AbortSignal.timeout(2000) }).catch(() => undefined);
	return answer?.ok === true;
}

/** False when nothing is left of it. */
function signalGroup(leader: number, signal: NodeJS.Signals): boolean {
	try {
		return leader > 0 && process.kill(-leader, signal);
	} catch {
		return false;
	}
}

async function until(ms: number, isSo: () => boolean | Promise<boolean>): Promise<void> {
	for (const end = Date.now() + ms; Date.now() < end;) {
		if (await isSo()) return;
		await new Promise((resolve) => setTimeout(resolve, 50));
	}
}
