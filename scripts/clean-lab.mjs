import fs from 'node:fs';
import path from 'node:path';
import { cacheFolder, logFolder } from './bring-up/cache.mjs';
import { labFolders } from './bring-up/lab-folder.mjs';
import { main } from './bring-up/main.mjs';
import { say, size } from './bring-up/say.mjs';

await main(async () => {
	let freed = 0;
	let shared = 0;
	for (const { folder, builder, isAlive } of labFolders()) {
		if (isAlive) {
			say(`${folder}: left alone, process ${builder} is at work on it`);
			continue;
		}
		const bytes = weigh(folder);
		fs.rmSync(folder, { recursive: true, force: true });
		say(`${folder}: removed`);
		freed += bytes.own;
		shared += bytes.shared;
	}
	fs.rmSync(logFolder(), { recursive: true, force: true });
	say(freed + shared ? `${size(freed)} freed.` : `There is no lab in ${cacheFolder()}.`);
	if (shared) {
		say(`${size(shared)} more is in pnpm's store too; "npx pnpm@10 store prune" frees that.`);
	}
});

/** Each file once; those that are linked elsewhere too free nothing. @param {string} folder */
function weigh(folder) {
	const bytes = { own: 0, shared: 0 };
	const seen = new Set();
	for (const entry of fs.readdirSync(folder, { recursive: true, withFileTypes: true })) {
		const file = path.join(entry.parentPath ?? entry.path, entry.name);
		const { nlink, blocks, ino } = fs.lstatSync(file);
		if (seen.has(ino)) continue;
		seen.add(ino);
		bytes[entry.isFile() && nlink > 1 ? 'shared' : 'own'] += blocks * 512;
	}
	return bytes;
}
