import { spawn } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { logFolder } from './cache.mjs';
import { isEnding, stopGroup, track, untrack } from './groups.mjs';
import { duration, say } from './say.mjs';

const HEARTBEAT_MS = 15_000;

/** A command that could not be started, failed, or took too long. */
export class ChildFailed extends Error {
	/**
	 * @param {string} label
	 * @param {string | number | null} code exit code, signal or error code
	 * @param {string} output
	 * @param {string | undefined} log where the whole output is
	 * @param {boolean} verbatim the output is the explanation
	 */
	constructor(label, code, output, log, verbatim) {
		super(`${label}: failed (${code})`);
		this.code = code;
		this.output = output;
		this.log = log;
		this.verbatim = verbatim;
	}
}

/**
 * @typedef {object} RunOptions
 * @property {string} label what the user is told is going on
 * @property {string} [cwd]
 * @property {Record<string, string | undefined>} [env] on top of our own
 * @property {boolean} [live] its output goes straight to the console; otherwise to a log file
 * @property {boolean} [verbatim] when it fails, its own output says best why
 * @property {number} [timeoutMs]
 * @property {number} [graceMs] what it gets to stop by itself before it is killed
 */

/**
 * Runs a command in a process group of its own, which ends when we end.
 * @param {string} command
 * @param {string[]} args
 * @param {RunOptions} options
 * @returns {Promise<string>} what it printed, when not live
 */
export async function run(command, args, options) {
	const { label, live = false, verbatim = live, timeoutMs, graceMs = 5000 } = options;
	const log = live ? undefined : openLog(label);
	const started = Date.now();
	const child = spawn(command, args, {
		cwd: options.cwd,
		env: { ...process.env, ...options.env },
		stdio: log ? ['ignore', log.fd, log.fd] : 'inherit',
		detached: true,
	});
	if (child.pid) track(child.pid, graceMs);

	const heartbeat = log && setInterval(() => beat(label, started, log.file), HEARTBEAT_MS);
	let late = false;
	const deadline = setTimeout(
		() => {
			late = true;
			if (child.pid) void stopGroup(child.pid);
		},
		timeoutMs ?? 2 ** 31 - 1,
	);

	const code = await /** @type {Promise<string | number | null>} */ (
		new Promise((resolve) => {
			child.once('error', (error) => resolve(`spawn ${command} ${errorCode(error)}`));
			child.once('exit', (exitCode, signal) => resolve(exitCode ?? signal));
		})
	);
	clearInterval(heartbeat);
	clearTimeout(deadline);
	if (child.pid) untrack(child.pid);
	if (isEnding()) {
		if (log) fs.rmSync(log.file, { force: true });
		return await new Promise(() => {}); // the signal handler has the last word
	}

	const output = log ? fs.readFileSync(log.file, 'utf8') : '';
	if (log) fs.closeSync(log.fd);
	if (log && (code === 0 || verbatim)) fs.rmSync(log.file);
	if (code === 0) return output;
	throw new ChildFailed(label, late ? 'too slow' : code, output, log?.file, verbatim);
}

/** @param {string} label */
function openLog(label) {
	const name = label.toLowerCase().replace(/[^a-z0-9]+/g, '-');
	const file = path.join(logFolder(), `${name}-${process.pid}.log`);
	fs.mkdirSync(path.dirname(file), { recursive: true });
	return { file, fd: fs.openSync(file, 'w') };
}

/** @param {Error & { code?: unknown }} error */
const errorCode = (error) => (typeof error.code === 'string' ? error.code : error.message);

/** @param {string} label @param {number} started @param {string} file */
function beat(label, started, file) {
	const output = fs.readFileSync(file, 'utf8').replace(/^.*\|.*$/gm, ''); // a compiler's pointing
	const last = lastLines(output, 1);
	say(`  … ${label}, ${duration(Date.now() - started)}${last && `: ${last.slice(0, 120)}`}`);
}

/** The last lines that say something, without colours. @param {string} output @param {number} count */
export function lastLines(output, count) {
	const lines = output
		.replace(/\u001b\[[0-9;?]*[A-Za-z]/g, '')
		.split(/[\r\n]+/)
		.filter((line) => line.trim());
	return lines.slice(-count).join('\n');
}
