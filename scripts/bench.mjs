import { build } from './bring-up/build.mjs';
import { lab } from './bring-up/lab.mjs';
import { main } from './bring-up/main.mjs';
import { packages } from './bring-up/packages.mjs';
import { tsx } from './bring-up/tsx.mjs';

await main(async () => {
	await packages();
	await build();
	await lab();
	await tsx('bench/bench.mts', process.argv.slice(2));
});
