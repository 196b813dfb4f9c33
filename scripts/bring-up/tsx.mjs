import { run } from './child.mjs';
import { root } from './root.mjs';
import { runFolder } from './run-folder.mjs';

/**
 * Runs a TypeScript program on the console; it gets half a minute to stop what it has started.
 * @param {string} file
 * @param {string[]} args
 */
export async function tsx(file, args) {
	await run(process.execPath, ['--import', 'tsx', file, ...args], {
		label: file,
		cwd: root,
		env: runFolder(),
		live: true,
		graceMs: 30_000,
	});
}
