import fs from 'node:fs';
import path from 'node:path';
import { manifestFolder } from './lab-folder.mjs';
import { Trouble } from './trouble.mjs';

const packageName = `node-${process.platform}-${process.arch}`;

/** The Node.js that runs n8n 2.41: it needs 24, whatever runs us. @param {string} lab */
export function labNode(lab) {
	const own = path.join(lab, 'node_modules', packageName, 'bin/node');
	return fs.existsSync(own) ? own : process.execPath;
}

/** Where its headers are, if it came with them. @param {string} node */
export function headersOf(node) {
	const folder = path.dirname(path.dirname(fs.realpathSync(node)));
	return fs.existsSync(path.join(folder, 'include/node/node.h')) ? folder : undefined;
}

/** Better said before the minutes of the installation than after. */
export function requireLabNode() {
	const { optionalDependencies = {} } = JSON.parse(
		fs.readFileSync(path.join(manifestFolder, 'package.json'), 'utf8'),
	);
	if (packageName in optionalDependencies) return;
	if (Number(process.versions.node.split('.')[0]) >= 24) return;
	throw new Trouble(
		`n8n needs Node.js 24. This is ${process.versions.node}, and for ${process.platform} on ` +
			`${process.arch} there is no package that could bring 24 along.`,
		'Install Node.js 24 (https://nodejs.org), then run the same command again.',
	);
}
