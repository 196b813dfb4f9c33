import { aptInstall, installLine, whereIs } from './apt.mjs';
import { Trouble } from './trouble.mjs';

const NAMES = [
	...['chromium', 'chromium-browser', 'google-chrome'],
	'/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
];
/** Letters, and the emoji that the phone page and the editor show. */
const PACKAGES = ['chromium', 'fonts-liberation', 'fonts-noto-color-emoji'];

const TODO = `On Debian, run "${installLine(PACKAGES)}"; elsewhere install it, or set CHROMIUM_PATH.`;

/**
 * CHROMIUM_PATH, or that on the PATH.
 * @returns {{ CHROMIUM_PATH: string }} to be put into the environment
 */
export function chromium() {
	const CHROMIUM_PATH = find();
	if (CHROMIUM_PATH) return { CHROMIUM_PATH };
	throw new Trouble('There is no Chromium on this machine.', TODO);
}

export async function installChromium() {
	if (!find()) await aptInstall('Chromium', PACKAGES, TODO);
}

const find = () => process.env['CHROMIUM_PATH'] ?? NAMES.map(whereIs).find((found) => found);
