import fs from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { ChildFailed, run } from './child.mjs';
import { labFolders } from './lab-folder.mjs';
import { headersOf, labNode } from './lab-node.mjs';
import { say, step } from './say.mjs';

/** Brings SQLite's binary into the lab: the published one where it can be had, else compiled. */
export async function sqlite(/** @type {string} */ lab) {
	if (await copied(lab)) return;
	if (await step('lab 2/3: get the SQLite binary (a few seconds)', () => prebuilt(lab))) return;
	await step('lab 2/3: compile SQLite (about 1 minute)', () => compile(lab));
}

/** Does what n8n needs natively load in its Node.js? @param {string} lab */
export async function tryNatives(lab) {
	const isolated = fs.existsSync(path.join(lab, 'node_modules/isolated-vm'));
	const script =
		(isolated ? "require('isolated-vm');" : '') +
		"new (require('sqlite3').Database)(':memory:', (error) => { if (error) throw error; });";
	await run(labNode(lab), ['-e', script], { label: 'loading SQLite', cwd: lab, timeoutMs: 30_000 });
}

const BINARY = 'build/Release/node_sqlite3.node';

/** Takes it from a lab with another n8n, if that has the same. @param {string} lab */
async function copied(lab) {
	const inLab = (/** @type {string} */ folder) => path.join(folder, 'node_modules/sqlite3');
	const versionIn = (/** @type {string} */ folder) =>
		JSON.parse(fs.readFileSync(path.join(inLab(folder), 'package.json'), 'utf8')).version;
	const other = labFolders().find(
		({ folder, builder }) =>
			builder === undefined &&
			fs.existsSync(path.join(inLab(folder), BINARY)) &&
			versionIn(folder) === versionIn(lab),
	);
	if (!other) return false;
	const target = path.join(inLab(lab), BINARY);
	fs.mkdirSync(path.dirname(target), { recursive: true });
	fs.copyFileSync(path.join(inLab(other.folder), BINARY), target);
	await tryNatives(lab);
	return true;
}

/** @param {string} lab */
async function prebuilt(lab) {
	const script = path.join(lab, 'node_modules/prebuild-install/bin.js');
	try {
		await run(labNode(lab), [script, '-r', 'napi'], {
			...inSqlite(lab, 'getting the SQLite binary'),
			timeoutMs: 20_000,
		});
		await tryNatives(lab);
		return true;
	} catch (error) {
		if (!(error instanceof ChildFailed)) throw error;
		if (error.log) fs.rmSync(error.log, { force: true });
		say('  not to be had here, or not for this system');
		return false;
	}
}

/** @param {string} lab */
async function compile(lab) {
	await run(
		labNode(lab),
		[nodeGyp(lab), 'rebuild', '--jobs', 'max'],
		inSqlite(lab, 'compiling SQLite'),
	);
}

/** @param {string} lab @param {string} label */
function inSqlite(lab, label) {
	const node = labNode(lab);
	return {
		label,
		cwd: path.join(lab, 'node_modules/sqlite3'),
		env: {
			PATH: `${path.dirname(node)}${path.delimiter}${process.env['PATH']}`,
			// node-gyp prefers this to its arguments, and a user's .npmrc may set it for another Node.js
			npm_config_nodedir: headersOf(node),
		},
	};
}

/** npm's own node-gyp knows newer Pythons than the one that comes with sqlite3. @param {string} lab */
function nodeGyp(lab) {
	const script = 'node-gyp/bin/node-gyp.js';
	for (const folder of (process.env['PATH'] ?? '').split(path.delimiter)) {
		const npx = path.join(folder, 'npx');
		if (!fs.existsSync(npx)) continue;
		try {
			return createRequire(fs.realpathSync(npx)).resolve(script);
		} catch {
			break; // a wrapper script, from which npm's own folder can't be found
		}
	}
	return path.join(lab, 'node_modules', script);
}
