import fs from 'node:fs';
import { parseArgs } from 'node:util';
import { main } from './bring-up/main.mjs';
import { say } from './bring-up/say.mjs';
import { Trouble } from './bring-up/trouble.mjs';
import { toBundle, toSinglePackages } from './cut/node-types.mjs';

await main(async () => {
	const { values, positionals } = parseArgs({
		allowPositionals: true,
		options: { back: { type: 'boolean', default: false } },
	});
	if (positionals.length === 0) {
		const example = 'npm run move -- workflow.json, and with --back from the single packages';
		throw new Trouble('The workflow file is missing.', `Name one or several: ${example}`);
	}
	const texts = positionals.map((file) => ({ file, text: readWorkflow(file) }));
	for (const { file, text } of texts) {
		const moved = values.back ? toBundle(text) : toSinglePackages(text);
		if (moved === text) {
			say(`  ${file}: has no nodes to move`);
		} else {
			fs.writeFileSync(file, moved);
			say(`  ${file}: moved ${values.back ? 'to the bundle' : 'to single packages'}`);
		}
	}
});

/** @param {string} file */
function readWorkflow(file) {
	const text = fs.readFileSync(file, 'utf8');
	try {
		JSON.parse(text);
	} catch {
		throw new Trouble(`${file} is no JSON.`, 'Nothing was changed. Download the workflow again.');
	}
	return text;
}
