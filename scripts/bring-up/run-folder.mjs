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
		const files = fs.readdirSync(folder, { recursive: true, encoding: 'utf8' });
		for (const name of files) {
			if (path.basename(name) === 'n8n.pid') killGroupOf(path.join(folder, name));
		}
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
