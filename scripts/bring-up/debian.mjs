import { installChromium } from './chromium.mjs';
import { main } from './main.mjs';
import { installQueueServers } from './queue-servers.mjs';
import { countFailure } from './results.mjs';

/** Installs what the tests in a browser and those in queue mode need. For CI, on Debian and its kin. */
await main(async () => {
	for (const [suite, install] of /** @type {const} */ ([
		['browser', installChromium],
		['queue', installQueueServers],
	])) {
		await install().catch((/** @type {unknown} */ error) => {
			countFailure(suite);
			throw error;
		});
	}
});
