import os from 'node:os';
import { say } from './say.mjs';

/** Process groups that we started and that still run: leader's pid → time to stop by itself. */
const groups = /** @type {Map<number, number>} */ (new Map());
const cleanups = /** @type {Set<() => void>} */ (new Set());
let ending = false;

/** True once a signal has come: whoever waits for a child then needs no answer any more. */
export const isEnding = () => ending;

/** @param {number} pid @param {number} graceMs */
export function track(pid, graceMs) {
	groups.set(pid, graceMs);
}

/** What a group's leader left behind goes with it. @param {number} pid */
export function untrack(pid) {
	signalGroup(pid, 'SIGKILL');
	groups.delete(pid);
}

/** Runs at exit, however that comes; must be synchronous. @param {() => void} cleanup */
export function atExit(cleanup) {
	cleanups.add(cleanup);
	return () => cleanups.delete(cleanup);
}

/** @param {number} pid @param {NodeJS.Signals | 0} signal @returns {boolean} is anything there? */
function signalGroup(pid, signal) {
	try {
		return process.kill(-pid, signal);
	} catch {
		return false;
	}
}

/** @param {number} ms @param {() => boolean} isSo */
async function until(ms, isSo) {
	for (const end = Date.now() + ms; Date.now() < end && !isSo();) {
		await new Promise((resolve) => setTimeout(resolve, 50));
	}
}

/** Asks a group to stop, and kills it when it does not. @param {number} pid */
export async function stopGroup(pid) {
	signalGroup(pid, 'SIGTERM');
	await until(groups.get(pid) ?? 0, () => !groups.has(pid));
	signalGroup(pid, 'SIGKILL');
	// not for ever: where nobody reaps orphans, dead ones stay in the list
	await until(1000, () => !signalGroup(pid, 0));
}

/** @param {NodeJS.Signals} signal */
async function end(signal) {
	const exitCode = 128 + os.constants.signals[signal];
	if (ending) process.exit(exitCode);
	ending = true;
	if (groups.size) say(`Stopping what was started (${signal}) …`);
	await Promise.all([...groups.keys()].map(stopGroup));
	process.exit(exitCode);
}

for (const signal of /** @type {const} */ (['SIGINT', 'SIGTERM', 'SIGHUP'])) {
	process.on(signal, end);
}
process.on('exit', () => {
	for (const pid of groups.keys()) signalGroup(pid, 'SIGKILL');
	for (const cleanup of cleanups) cleanup();
});
// a terminal or a pipe that went away must not keep the cleanup from running
process.stdout.on('error', () => process.exit(1));
