import { build } from './bring-up/build.mjs';
import { chromium } from './bring-up/chromium.mjs';
import { lab } from './bring-up/lab.mjs';
import { main } from './bring-up/main.mjs';
import { packages } from './bring-up/packages.mjs';
import { tsx } from './bring-up/tsx.mjs';

await main(async () => {
	Object.assign(process.env, chromium());
	await packages();
	await build();
	await lab();
	await tsx('pictures/take.mts', process.argv.slice(2));
});
