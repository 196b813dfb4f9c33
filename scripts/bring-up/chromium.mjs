import { execFileSync } from 'node:child_process';
import { pathToFileURL } from 'node:url';
import { run } from './child.mjs';
import { main } from './main.mjs';
import { countFailure } from './results.mjs';
import { step } from './say.mjs';
import { Trouble } from './trouble.mjs';

const NAMES = [
	...['chromium', 'chromium-browser', 'google-chrome'],
	'/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
];
/** Letters, and the emoji that the phone page and the editor show. */
const PACKAGES = ['chromium', 'fonts-liberation', 'fonts-noto-color-emoji'];
const INSTALL = ['apt-get', 'install', '-y', '--no-install-recommends', ...PACKAGES];

const TODO = `On Debian, run "sudo ${INSTALL.join(' ')}"; elsewhere install it, or set CHROMIUM_PATH.`;

/**
 * CHROMIUM_PATH, or that on the PATH.
 * @returns {{ CHROMIUM_PATH: string }} to be put into the environment
 */
export function chromium() {
	const CHROMIUM_PATH = find();
	if (CHROMIUM_PATH) return { CHROMIUM_PATH };
	throw new Trouble('There is no Chromium on this machine.', TODO);
}

/** For a machine that is there for the tests alone. */
async function install() {
	if (find()) return;
	const asRoot = process.getuid?.() === 0 ? [] : ['sudo', '-n'];
	if (!whereIs('apt-get') || (asRoot.length > 0 && !succeeds('sudo', '-n', 'true'))) {
		const what = 'There is no Chromium on this machine, and no right to install it by apt-get.';
		throw new Trouble(what, TODO);
	}
	await step('install Chromium and fonts', async () => {
		for (const [command = '', ...args] of [
			[...asRoot, 'apt-get', 'update'],
			[...asRoot, ...INSTALL],
		]) {
			const env = { DEBIAN_FRONTEND: 'noninteractive' };
			await run(command, args, { label: args.at(-1) ?? '', env, verbatim: true });
		}
	});
	chromium();
}

const find = () => process.env['CHROMIUM_PATH'] ?? NAMES.map(whereIs).find((found) => found);

/** @param {string} name */
function whereIs(name) {
	try {
		return execFileSync('which', [name], { encoding: 'utf8', stdio: 'pipe' }).trim();
	} catch {
		return undefined;
	}
}

/** @param {string} command @param {string[]} args */
function succeeds(command, ...args) {
	try {
		execFileSync(command, args, { stdio: 'ignore' });
		return true;
	} catch {
		return false;
	}
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) {
	await main(async () => {
		try {
			await install();
		} catch (error) {
			countFailure('browser');
			throw error;
		}
	});
}
