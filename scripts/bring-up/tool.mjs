import path from 'node:path';
import { run } from './child.mjs';
import { root } from './root.mjs';

/**
 * Runs a development tool of the checkout; what it prints is shown when it fails.
 * @param {string} name as in node_modules/.bin
 * @param {string[]} args
 */
export async function tool(name, ...args) {
	await run(path.join(root, 'node_modules/.bin', name), args, {
		label: [name, ...args].join(' '),
		cwd: root,
		verbatim: true,
		// n8n-node starts tsc and eslint with "<package manager> exec"; npm is there wherever Node.js is
		env: { npm_config_user_agent: 'npm' },
	});
}
