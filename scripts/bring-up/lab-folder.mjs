import { createHash } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import { cacheFolder } from './cache.mjs';
import { root } from './root.mjs';

/** What says what is in the lab. */
export const manifests = ['package.json', 'pnpm-workspace.yaml', 'pnpm-lock.yaml'];

export const manifestFolder = path.join(root, 'lab');

/** N8N_VERSION, for another n8n than that of the lockfile. @returns {string | undefined} */
export function otherVersion() {
	const version = process.env['N8N_VERSION'];
	const { dependencies } = JSON.parse(
		fs.readFileSync(path.join(manifestFolder, 'package.json'), 'utf8'),
	);
	return version === dependencies.n8n ? undefined : version;
}

/** A lab of other contents, or for another machine, has another folder. */
export function labFolder() {
	const hash = createHash('sha256');
	for (const name of manifests) hash.update(fs.readFileSync(path.join(manifestFolder, name)));
	hash.update(otherVersion() ?? '');
	hash.update(`${process.platform}-${process.arch}`);
	return path.join(cacheFolder(), `lab-${hash.digest('hex').slice(0, 16)}`);
}

/** Where this process puts a lab together; it gets its name when it is whole. */
export const partialFolder = () => `${labFolder()}.partial-${process.pid}`;

/**
 * Every lab folder in the cache; `builder` is the process that is at work on it.
 * @returns {{ folder: string, builder: number | undefined, isAlive: boolean }[]}
 */
export function labFolders() {
	const cache = cacheFolder();
	if (!fs.existsSync(cache)) return [];
	return fs.readdirSync(cache).flatMap((name) => {
		const match = /^lab-[0-9a-f]{16}(?:\.partial-(\d+))?$/.exec(name);
		if (!match) return [];
		const builder = match[1] === undefined ? undefined : Number(match[1]);
		return { folder: path.join(cache, name), builder, isAlive: !!builder && isAlive(builder) };
	});
}

/** @param {number} pid */
function isAlive(pid) {
	try {
		return process.kill(pid, 0);
	} catch (error) {
		return /** @type {NodeJS.ErrnoException} */ (error).code === 'EPERM';
	}
}
