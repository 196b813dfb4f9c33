import fs from 'node:fs';
import path from 'node:path';
import { run } from './child.mjs';
import { root } from './root.mjs';
import { step } from './say.mjs';

/** pnpm, wherever Node.js is, without having been installed. */
export const pnpm = ['-y', 'pnpm@10', '--reporter=append-only'];

/** Installs what the checkout itself needs, unless it is there. */
export async function packages() {
	if (isCurrent()) return;
	await step('install the packages of this checkout (about 20 seconds, 0.5 GB)', () =>
		run('npx', [...pnpm, 'install', '--frozen-lockfile'], {
			label: 'installing packages',
			cwd: root,
			env: { CI: 'true' }, // never ask
		}),
	);
}

/** Installed from this very lockfile, and every package in its place? */
function isCurrent() {
	const installed = path.join(root, 'node_modules');
	const { devDependencies } = JSON.parse(read(path.join(root, 'package.json')) ?? '{}');
	return (
		read(path.join(root, 'pnpm-lock.yaml')) === read(path.join(installed, '.pnpm/lock.yaml')) &&
		fs.existsSync(path.join(installed, '.modules.yaml')) &&
		fs.existsSync(path.join(installed, '.bin/n8n-node')) &&
		Object.keys(devDependencies).every((name) =>
			fs.existsSync(path.join(installed, name, 'package.json')),
		)
	);
}

/** @param {string} file */
function read(file) {
	return fs.existsSync(file) ? fs.readFileSync(file, 'utf8') : undefined;
}
