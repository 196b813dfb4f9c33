import { chromium, type Browser } from 'playwright-core';

/** Starts the Chromium that "npm run test:browser" has found. */
export async function startChromium(): Promise<Browser> {
	const executablePath = process.env['CHROMIUM_PATH'];
	if (!executablePath) throw new Error('Set CHROMIUM_PATH, or run "npm run test:browser".');
	// what it shows is our own; its sandbox does not work for root, nor in most containers
	return await chromium.launch({ executablePath, args: ['--no-sandbox'] });
}
