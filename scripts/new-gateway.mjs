import fs from 'node:fs';
import path from 'node:path';
import { main } from './bring-up/main.mjs';
import { root } from './bring-up/root.mjs';
import { say } from './bring-up/say.mjs';
import { Trouble } from './bring-up/trouble.mjs';
import { addToManifest, addToLists } from './new-gateway/lists.mjs';
import { camelCase, checkName } from './new-gateway/name.mjs';
import { nextSteps } from './new-gateway/next-steps.mjs';

const TEMPLATE = path.join(root, 'scripts/new-gateway/template');
const MANIFEST = 'package.json';

await main(async () => {
	const [name = ''] = process.argv.slice(2);
	const template = readTemplate();
	checkName(name, Object.values(template));
	/** @param {string} text */
	const rename = (text) =>
		text.replace(/[Pp]igeon/g, (word) => (word === 'Pigeon' ? name : camelCase(name)));

	const { [MANIFEST]: entries = '', ...files } = Object.fromEntries(
		Object.entries(template).map((file) => file.map(rename)),
	);
	const taken = Object.keys(files).find((file) => fs.existsSync(path.join(root, file)));
	if (taken)
		throw new Trouble(`The name ${name} is taken: ${taken} exists.`, 'Choose another name.');

	const lists = { [MANIFEST]: addToManifest(read(MANIFEST), entries), ...addToLists(read, rename) };
	for (const [file, text] of Object.entries(files)) create(file, text);
	for (const [file, text] of Object.entries(lists)) fs.writeFileSync(path.join(root, file), text);
	say(nextSteps(name, Object.keys(files), Object.keys(lists)));
});

/** Every file of the template, by its path in there. @returns {Record<string, string>} */
function readTemplate() {
	const paths = fs.readdirSync(TEMPLATE, { recursive: true, encoding: 'utf8' });
	const files = paths.filter((file) => fs.statSync(path.join(TEMPLATE, file)).isFile()).sort();
	return Object.fromEntries(
		files.map((file) => [file, fs.readFileSync(path.join(TEMPLATE, file), 'utf8')]),
	);
}

/** @param {string} file */
function read(file) {
	return fs.readFileSync(path.join(root, file), 'utf8');
}

/** Fails if the file exists. @param {string} file @param {string} text */
function create(file, text) {
	fs.mkdirSync(path.join(root, path.dirname(file)), { recursive: true });
	fs.writeFileSync(path.join(root, file), text, { flag: 'wx' });
}
