import { main } from './bring-up/main.mjs';
import { packages } from './bring-up/packages.mjs';
import { tsx } from './bring-up/tsx.mjs';

await main(async () => {
	await packages();
	await tsx('sandbox/cli.mts', process.argv.slice(2));
});
