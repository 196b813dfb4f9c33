import fs from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { cacheFolder } from './cache.mjs';
import { run } from './child.mjs';
import { atExit } from './groups.mjs';
import {
	labFolder,
	labFolders,
	manifestFolder,
	manifests,
	otherVersion,
	partialFolder,
} from './lab-folder.mjs';
import { labNode, requireLabNode } from './lab-node.mjs';
import { main } from './main.mjs';
import { pnpm } from './packages.mjs';
import { duration, say, size, step } from './say.mjs';
import { sqlite, tryNatives } from './sqlite.mjs';
import { Trouble } from './trouble.mjs';

const NEEDED_BYTES = 3e9;
/** What older versions of n8n need, which have no lockfile here. */
const OLDER = {
	// their own is on a host that not every network lets through
	xlsx: '0.18.5',
	// later ones want a later @langchain/core than theirs
	'@langchain/langgraph-checkpoint': '1.0.0',
};

/** Brings up a real n8n with a Node.js for it, unless it is there. */
export async function lab() {
	const folder = labFolder();
	if (fs.existsSync(folder)) return;
	requireLabNode();
	removeLeftovers();
	fs.mkdirSync(cacheFolder(), { recursive: true });
	requireSpace();

	const started = Date.now();
	say(`• lab: a real n8n, installed once into ${folder} (2 to 4 minutes, 2 GB)`);
	const partial = partialFolder();
	const remove = () => {
		say('• lab: removing what is unfinished (a few seconds)');
		fs.rmSync(partial, { recursive: true, force: true });
	};
	const forget = atExit(remove);
	await install(partial);
	if (!fs.existsSync(folder)) {
		await sqlite(partial);
		await step('lab 3/3: try it', () => tryNatives(partial));
	}
	if (!moveIn(partial, folder)) {
		say('  another process was faster: its lab is used');
		remove();
	}
	forget();
	say(`• lab: ready in ${duration(Date.now() - started)}`);
}

/** @param {string} partial */
async function install(partial) {
	fs.mkdirSync(partial);
	for (const name of manifests) {
		fs.copyFileSync(path.join(manifestFolder, name), path.join(partial, name));
	}
	const version = otherVersion();
	if (version) await requireVersion(partial, version);
	const install = ['install', '--ignore-scripts', `--${version ? 'no-' : ''}frozen-lockfile`];
	await step('lab 1/3: install n8n and Node.js 24 (about 1 minute, 2 GB)', () =>
		run('npx', [...pnpm, ...install], {
			label: 'installing n8n',
			cwd: partial,
			env: { CI: 'true' },
		}),
	);
}

/** The lockfile knows one version only. @param {string} partial @param {string} version */
async function requireVersion(partial, version) {
	const { parse, stringify } = await import('yaml'); // not there on a bare clone
	fs.rmSync(path.join(partial, 'pnpm-lock.yaml'));
	const manifest = path.join(partial, 'package.json');
	const { dependencies, ...more } = JSON.parse(fs.readFileSync(manifest, 'utf8'));
	fs.writeFileSync(
		manifest,
		JSON.stringify({ ...more, dependencies: { ...dependencies, n8n: version } }),
	);
	if (version.localeCompare(dependencies.n8n, 'en', { numeric: true }) > 0) return;
	const settings = path.join(partial, 'pnpm-workspace.yaml');
	const { overrides, ...others } = parse(fs.readFileSync(settings, 'utf8'));
	fs.writeFileSync(settings, stringify({ ...others, overrides: { ...overrides, ...OLDER } }));
}

/** @param {string} partial @param {string} folder @returns {boolean} false when one is there already */
function moveIn(partial, folder) {
	try {
		fs.renameSync(partial, folder);
		return true;
	} catch (error) {
		if (fs.existsSync(folder)) return false;
		throw error;
	}
}

function removeLeftovers() {
	for (const { folder, builder, isAlive } of labFolders()) {
		if (builder === undefined || isAlive) continue;
		say(`• lab: removing what an interrupted installation left (${path.basename(folder)})`);
		fs.rmSync(folder, { recursive: true, force: true });
	}
}

function requireSpace() {
	const { bavail, bsize } = fs.statfsSync(cacheFolder());
	const free = bavail * bsize;
	if (free >= NEEDED_BYTES) return;
	throw new Trouble(
		`The lab needs ${size(NEEDED_BYTES)}; ${cacheFolder()} has ${size(free)} left.`,
		'Free some space ("npm run clean:lab" removes old labs), or set XDG_CACHE_HOME to a bigger disk.',
	);
}

/** Where the lab is, for those who run it. */
export function whereIsLab() {
	const folder = labFolder();
	if (fs.existsSync(folder)) return { folder, node: labNode(folder) };
	throw new Trouble('The lab is not there yet.', 'Run "node scripts/bring-up/lab.mjs" first.');
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) {
	if (process.argv.includes('--where')) say(JSON.stringify(whereIsLab()));
	else await main(lab);
}
