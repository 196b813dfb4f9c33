import { build } from './bring-up/build.mjs';
import { lab } from './bring-up/lab.mjs';
import { main } from './bring-up/main.mjs';
import { packages } from './bring-up/packages.mjs';
import { countFailure } from './bring-up/results.mjs';
import { tsx } from './bring-up/tsx.mjs';

const args = process.argv.slice(2);

await main(async () => {
	try {
		await packages();
		await build();
		await lab();
		await tsx('demo/demo.mts', args);
	} catch (error) {
		if (args.includes('--check')) countFailure('demo');
		throw error;
	}
});
