import path from 'node:path';
import { run } from './child.mjs';
import { expectResult, resultFile } from './results.mjs';
import { root } from './root.mjs';

/**
 * Runs a suite of tests, or those of its files whose paths contain one of `files`.
 * @param {string} suite
 * @param {{ config?: string, env?: Record<string, string>, files?: readonly string[] }} [how]
 */
export async function jest(suite, { config = `jest.${suite}.config.mjs`, env, files = [] } = {}) {
	expectResult(suite);
	const report = ['--json', `--outputFile=${resultFile(suite)}`];
	await run(path.join(root, 'node_modules/.bin/jest'), ['--config', config, ...report, ...files], {
		label: `${suite} tests`,
		cwd: root,
		live: true,
		...(env && { env }),
	});
}
