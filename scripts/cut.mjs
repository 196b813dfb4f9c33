import path from 'node:path';
import { parseArgs } from 'node:util';
import { main } from './bring-up/main.mjs';
import { packages } from './bring-up/packages.mjs';
import { say, step } from './bring-up/say.mjs';
import { Trouble } from './bring-up/trouble.mjs';

await main(async () => {
	const { values } = parseArgs({ options: { out: { type: 'string' } } });
	if (!values.out) {
		throw new Trouble('The folder is missing.', 'Name it: npm run cut -- --out ../packages');
	}
	const out = path.resolve(values.out);
	await packages();
	const { cut } = await import('./cut/cut.mjs');
	const cutOut = await step(`cut single packages into ${out}`, () => cut(out));
	for (const { name, files } of cutOut) say(`  ${name}: ${files} files`);
});
