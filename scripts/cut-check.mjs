import { execFileSync } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { build } from './bring-up/build.mjs';
import { run } from './bring-up/child.mjs';
import { atExit } from './bring-up/groups.mjs';
import { lab } from './bring-up/lab.mjs';
import { main } from './bring-up/main.mjs';
import { packages } from './bring-up/packages.mjs';
import { countFailure, expectResult, resultFile } from './bring-up/results.mjs';
import { root } from './bring-up/root.mjs';
import { runFolder } from './bring-up/run-folder.mjs';
import { say, step } from './bring-up/say.mjs';

const bin = path.join(root, 'node_modules/.bin');

/** @param {string} folder @param {string} command @param {...string} args */
const inFolder = async (folder, command, ...args) =>
	await run(command, args, {
		label: `${path.basename(folder)}: ${[path.basename(command), ...args].join(' ')}`,
		cwd: folder,
		verbatim: true,
		env: { npm_config_user_agent: 'npm' },
	});

/** Builds it as its own repository would. @param {{ name: string, folder: string }} single */
async function check({ name, folder }) {
	fs.symlinkSync(path.join(root, 'node_modules'), path.join(folder, 'node_modules'));
	await step(`${name}: build, lint, scan, requests of its operations`, async () => {
		await inFolder(folder, path.join(bin, 'n8n-node'), 'build');
		await inFolder(folder, path.join(bin, 'n8n-node'), 'lint');
		await inFolder(folder, path.join(bin, 'prettier'), '--check', '.');
		await inFolder(folder, path.join(bin, 'jest'), '--maxWorkers=1', 'requests');
		await inFolder(folder, process.execPath, path.join(root, 'scripts/scan.mjs'), folder);
	});
	const pack = ['pack', '--dry-run', '--json', '--ignore-scripts'];
	const output = execFileSync('npm', pack, { cwd: folder, encoding: 'utf8', stdio: 'pipe' });
	const [packed] = Object.values(JSON.parse(output));
	const kilobytes = (/** @type {number} */ bytes) => `${Math.round(bytes / 1000)} kB`;
	const { size, unpackedSize, entryCount } = packed;
	say(`  packed: ${kilobytes(size)}, unpacked ${kilobytes(unpackedSize)}, ${entryCount} files`);
}

/** @param {string} out */
async function loadAll(out) {
	expectResult('cut');
	const report = ['--json', `--outputFile=${resultFile('cut')}`];
	await run(path.join(bin, 'jest'), ['--config', 'jest.cut.config.mjs', ...report], {
		label: 'tests of the single packages',
		cwd: root,
		live: true,
		env: { ...runFolder(), CUT_FOLDER: out },
	});
}

await main(async () => {
	try {
		await packages();
		await build();
		await lab();
		const out = fs.mkdtempSync(path.join(os.tmpdir(), 'n8n-cut-'));
		atExit(() => fs.rmSync(out, { recursive: true, force: true }));
		const { cut } = await import('./cut/cut.mjs');
		const singles = await step('cut', () => cut(out));
		for (const single of singles) await check(single);
		await step('load them in a real n8n', () => loadAll(out));
	} catch (error) {
		countFailure('cut');
		throw error;
	}
});
