import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { atExit } from './groups.mjs';

/**
 * A temporary folder for what one run starts. Every n8n in it has left its process id there, so that
 * at our exit, however that comes, neither a process nor a file is left.
 * @returns {{ TMPDIR: string }} to be put into the environment
 */
export function runFolder() {
	const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'n8n-run-'));
	atExit(() => {
		for (const name of fs.readdirSync(folder)) killGroupOf(path.join(folder, name, 'n8n.pid'));
		fs.rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
	});
	return { TMPDIR: folder };
}

/** @param {string} pidFile */
function killGroupOf(pidFile) {
	try {
		process.kill(-Number(fs.readFileSync(pidFile, 'utf8')), 'SIGKILL');
	} catch {
		// it has ended properly
	}
}
