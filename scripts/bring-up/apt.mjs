import { execFileSync } from 'node:child_process';
import { run } from './child.mjs';
import { step } from './say.mjs';
import { Trouble } from './trouble.mjs';

/** @param {readonly string[]} packages */
const installing = (packages) => [
	'apt-get',
	'install',
	'-y',
	'--no-install-recommends',
	...packages,
];

/** What somebody on Debian has to run. @param {readonly string[]} packages */
export const installLine = (packages) => `sudo ${installing(packages).join(' ')}`;

/**
 * Installs packages, on a machine that is there for the tests alone; throws Trouble where that isn't allowed.
 * @param {string} what the packages in words
 * @param {readonly string[]} packages
 * @param {string} todo what somebody can do instead
 */
export async function aptInstall(what, packages, todo) {
	const asRoot = process.getuid?.() === 0 ? [] : ['sudo', '-n'];
	if (!whereIs('apt-get') || (asRoot.length > 0 && !succeeds('sudo', '-n', 'true'))) {
		const missing = `This machine has no ${what}, and no right to install it by apt-get.`;
		throw new Trouble(missing, todo);
	}
	await step(`install ${what}`, async () => {
		for (const [command = '', ...args] of [
			[...asRoot, 'apt-get', 'update'],
			[...asRoot, ...installing(packages)],
		]) {
			const env = { DEBIAN_FRONTEND: 'noninteractive' };
			await run(command, args, { label: args.at(-1) ?? '', env, verbatim: true });
		}
	});
}

/** @param {string} name of a program */
export function whereIs(name) {
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
