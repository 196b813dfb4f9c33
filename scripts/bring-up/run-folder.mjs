import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { atExit } from './groups.mjs';

/**
 * A temporary folder for what one run starts. Every n8n and every server in it has left its process id there, so that
 * at our exit, however that comes, neither a process nor a file is left.
 * @returns {{ TMPDIR: string }} to be put into the environment
 */
export function runFolder() {
	const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'n8n-run-'));
	// PostgreSQL does not run as root, and its user has to reach its own folder in here
	fs.chmodSync(folder, 0o711);
	atExit(() => {
		for (const name of filesIn(folder)) {
			if (path.basename(name) === 'n8n.pid') killGroupOf(path.join(folder, name));
		}
		fs.rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
	});
	return { TMPDIR: folder };
}

/** An n8n that ends just now removes its own meanwhile. @param {string} folder */
function filesIn(folder) {
	for (;;) {
		try {
			return fs.readdirSync(folder, { recursive: true, encoding: 'utf8' });
		} catch (error) {
			if (/** @type {NodeJS.ErrnoException} */ (error).code !== 'ENOENT') throw error;
		}
	}
}

/** @param {string} pidFile */
function killGroupOf(pidFile) {
	try {
		process.kill(-Number(fs.readFileSync(pidFile, 'utf8')), 'SIGKILL');
	} catch {
		// it has ended properly
	}
}
