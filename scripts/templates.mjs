import fs from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { main } from './bring-up/main.mjs';
import { root } from './bring-up/root.mjs';
import { say } from './bring-up/say.mjs';
import { Trouble } from './bring-up/trouble.mjs';
import { templateOf } from './templates/template.mjs';

const read = (/** @type {string} */ file) =>
	JSON.parse(fs.readFileSync(path.join(root, file), 'utf8'));

await main(async () => {
	const { values } = parseArgs({ options: { out: { type: 'string' } } });
	if (!values.out) throw new Trouble('The folder is missing.', 'npm run templates -- --out DIR');
	fs.mkdirSync(values.out, { recursive: true });
	const manifest = read('package.json');
	for (const [name, categories] of Object.entries(read('scripts/templates/categories.json'))) {
		const template = templateOf(read(`examples/${name}.json`), categories, manifest);
		const file = path.join(values.out, `${name}.json`);
		fs.writeFileSync(file, `${JSON.stringify(template, null, '\t')}\n`);
		say(`  ${file}`);
	}
});
