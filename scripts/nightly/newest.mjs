import { execFileSync } from 'node:child_process';
import { ChildFailed } from '../bring-up/child.mjs';
import { lab } from '../bring-up/lab.mjs';
import { say } from '../bring-up/say.mjs';
import { Trouble } from '../bring-up/trouble.mjs';

const LACKING = /ERR_PNPM_(?:NO_MATCHING_VERSION|FETCH_404)/;

/** The newest n8n that can be installed: a mirror of the registry may lack what the very newest needs. */
export async function newest() {
	const list = execFileSync('npm', ['view', 'n8n', 'versions', '--json'], { encoding: 'utf8' });
	for (const version of newestFirst(JSON.parse(list))) {
		process.env['N8N_VERSION'] = version;
		try {
			await lab();
			return version;
		} catch (error) {
			if (!(error instanceof ChildFailed && LACKING.test(error.output))) throw error;
			say(`• n8n ${version}: the registry lacks a package that it needs; the one before is tried`);
		}
	}
	throw new Trouble('The registry has no n8n whole.', 'Look at "npm config get registry".');
}

/** Without those that are not released. @param {readonly string[]} versions */
export const newestFirst = (versions) =>
	versions
		.filter((version) => /^\d+\.\d+\.\d+$/.test(version))
		.sort((a, b) => b.localeCompare(a, 'en', { numeric: true }));
