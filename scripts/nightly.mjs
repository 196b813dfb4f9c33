import fs from 'node:fs';
import path from 'node:path';
import { build } from './bring-up/build.mjs';
import { jest } from './bring-up/jest.mjs';
import { lab } from './bring-up/lab.mjs';
import { main } from './bring-up/main.mjs';
import { packages } from './bring-up/packages.mjs';
import { resultFile } from './bring-up/results.mjs';
import { root } from './bring-up/root.mjs';
import { runFolder } from './bring-up/run-folder.mjs';
import { step } from './bring-up/say.mjs';
import { tool } from './bring-up/tool.mjs';
import { Trouble } from './bring-up/trouble.mjs';
import { withRow } from './nightly/compatibility.mjs';
import { newest } from './nightly/newest.mjs';

/** Of n8n 2.8, the first that answers a webhook request only when it has stored the execution: before, messages can be lost. */
const OLDEST = '2.8.4';
const README = path.join(root, 'README.md');

const testFiles = () =>
	fs
		.readdirSync(path.join(root, 'test/e2e'), { recursive: true, encoding: 'utf8' })
		.filter((file) => file.endsWith('.test.mts')).length;

/** The tests on a real n8n of this version: all, or those that the patterns name. @param {string} version @param {readonly string[]} patterns */
async function tryVersion(version, patterns) {
	process.env['N8N_VERSION'] = version;
	await lab();
	const suite = `e2e-${version}`;
	const failure = await jest(suite, {
		config: 'jest.e2e.config.mjs',
		env: runFolder(),
		files: patterns,
	}).catch((error) => error);
	const result = JSON.parse(fs.readFileSync(resultFile(suite), 'utf8'));
	const today = new Date().toISOString().slice(0, 10);
	const readme = fs.readFileSync(README, 'utf8');
	fs.writeFileSync(README, withRow(readme, version, result, testFiles(), today));
	return failure instanceof Error ? [version] : [];
}

await main(async () => {
	const patterns = process.argv.slice(2);
	await packages();
	await build();
	const versions = process.env['N8N_VERSION']?.split(',') ?? [OLDEST, await newest()];
	/** @type {string[]} */
	const failed = [];
	for (const version of versions) {
		failed.push(...(await step(`n8n ${version}`, () => tryVersion(version, patterns))));
	}
	await tool('prettier', '--write', 'README.md');
	if (failed.length === 0) return;
	throw new Trouble(`Tests failed on n8n ${failed.join(' and ')}.`, 'Their reports are above.');
});
