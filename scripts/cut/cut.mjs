import fs from 'node:fs';
import path from 'node:path';
import { Trouble } from '../bring-up/trouble.mjs';
import { contentsOf } from './contents.mjs';
import { readGraph } from './graph.mjs';
import { SERVICES } from './services.mjs';

/** Writes each gateway into a repository of its own in this folder. @param {string} out @returns {Promise<{ name: string, folder: string, files: number }[]>} */
export async function cut(out) {
	const graph = await readGraph();
	const written = [];
	for (const service of SERVICES) {
		const folder = path.join(out, service.name);
		makeRoom(folder);
		const files = Object.entries(await contentsOf(service, graph));
		for (const [file, text] of files) {
			const target = path.join(folder, file);
			fs.mkdirSync(path.dirname(target), { recursive: true });
			fs.writeFileSync(target, text);
		}
		written.push({ name: service.name, folder, files: files.length });
	}
	return written;
}

/** A clone is emptied, so that files which are no more go, too; anything else that has files is somebody's. @param {string} folder */
function makeRoom(folder) {
	const names = fs.existsSync(folder) ? fs.readdirSync(folder) : [];
	if (names.length > 0 && !names.includes('.git')) {
		throw new Trouble(`${folder} has files and is no Git clone.`, 'Choose another folder.');
	}
	for (const name of names.filter((one) => !['.git', 'node_modules'].includes(one))) {
		fs.rmSync(path.join(folder, name), { recursive: true });
	}
}
