import { execFileSync } from 'node:child_process';
import { Trouble } from './trouble.mjs';

const NAMES = ['chromium', 'chromium-browser', 'google-chrome'];

/**
 * CHROMIUM_PATH, or that on the PATH.
 * @returns {{ CHROMIUM_PATH: string }} to be put into the environment
 */
export function chromium() {
	const CHROMIUM_PATH = process.env['CHROMIUM_PATH'] ?? NAMES.map(whereIs).find((found) => found);
	if (CHROMIUM_PATH) return { CHROMIUM_PATH };
	const todo = 'Install it (on Debian: "apt-get install chromium"), or set CHROMIUM_PATH.';
	throw new Trouble('There is no Chromium on this machine.', todo);
}

/** @param {string} name */
function whereIs(name) {
	try {
		return execFileSync('which', [name], { encoding: 'utf8', stdio: 'pipe' }).trim();
	} catch {
		return undefined;
	}
}
