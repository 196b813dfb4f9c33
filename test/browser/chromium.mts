import { execFileSync } from 'node:child_process';
import { chromium, type Browser } from 'playwright-core';

/** Starts the Chromium of this machine. */
export async function startChromium(): Promise<Browser> {
	return await chromium.launch({
		executablePath: whereIsChromium(),
		// what it shows is our own; its sandbox does not work for root, nor in most containers
		args: ['--no-sandbox'],
	});
}

/** CHROMIUM_PATH, or that on the PATH; throws when there is none. */
export function whereIsChromium(): string {
	const given = process.env['CHROMIUM_PATH'];
	if (given) return given;
	for (const name of ['chromium', 'chromium-browser', 'google-chrome']) {
		try {
			return execFileSync('which', [name], { encoding: 'utf8', stdio: 'pipe' }).trim();
		} catch {
			// the next one
		}
	}
	throw new Error(
		'There is no Chromium. Install it (on Debian: "apt-get install chromium"), or say where it is in CHROMIUM_PATH.',
	);
}
