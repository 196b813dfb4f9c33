import { execFileSync } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { run } from '../bring-up/child.mjs';
import { atExit } from '../bring-up/groups.mjs';
import { root } from '../bring-up/root.mjs';
import { duration, say, step } from '../bring-up/say.mjs';
import { cut } from './cut.mjs';

const bin = path.join(root, 'node_modules/.bin');

/**
 * Cuts the single packages into a temporary folder, and builds, lints, scans, tests, and packs each as its own
 * repository would, with the packages of this checkout.
 * @returns {Promise<string>} the folder
 */
export async function buildSinglePackages() {
	const out = fs.mkdtempSync(path.join(os.tmpdir(), 'n8n-cut-'));
	atExit(() => fs.rmSync(out, { recursive: true, force: true }));
	for (const { name, folder } of await step('cut', () => cut(out))) {
		fs.symlinkSync(path.join(root, 'node_modules'), path.join(folder, 'node_modules'));
		await step(name, () => check(folder));
		say(`  packed: ${sizesOf(folder)}`);
	}
	return out;
}

/** @param {string} folder */
async function check(folder) {
	/** @type {string[]} */
	const times = [];
	const timed = async (
		/** @type {string} */ what,
		/** @type {string[]} */ [command = '', ...args],
	) => {
		const started = Date.now();
		await run(command, args, {
			label: `${path.basename(folder)}: ${what}`,
			cwd: folder,
			verbatim: true,
			env: { npm_config_user_agent: 'npm' },
		});
		times.push(`${what} ${duration(Date.now() - started)}`);
	};
	const n8nNode = path.join(bin, 'n8n-node');
	await timed('build', [n8nNode, 'build']);
	const linted = timed('lint', [n8nNode, 'lint']);
	const others = async () => {
		await timed('format', [path.join(bin, 'prettier'), '--check', '.']);
		await timed('requests', [path.join(bin, 'jest'), '--maxWorkers=1', 'requests']);
		await timed('scan', [process.execPath, path.join(root, 'scripts/scan.mjs'), folder]);
	};
	await Promise.all([linted, others()]);
	say(`  ${times.join(', ')}`);
}

/** @param {string} folder */
function sizesOf(folder) {
	const pack = ['pack', '--dry-run', '--json', '--ignore-scripts'];
	const output = execFileSync('npm', pack, { cwd: folder, encoding: 'utf8', stdio: 'pipe' });
	const [packed] = Object.values(JSON.parse(output));
	const kilobytes = (/** @type {number} */ bytes) => `${Math.round(bytes / 1000)} kB`;
	const { size, unpackedSize, entryCount } = packed;
	return `${kilobytes(size)}, unpacked ${kilobytes(unpackedSize)}, ${entryCount} files`;
}
