import { answers } from './answers.mts';
import { bodies } from './bodies.mts';
import { discovery } from './discovery.mts';
import { enqueueing } from './enqueueing.mts';
import { errorItems } from './error-items.mts';
import { failingCreate } from './failing-create.mts';
import { startProbed, type Probed } from './probed.mts';
import { publishing } from './publishing.mts';
import { restarting } from './restarting.mts';
import { retries } from './retries.mts';
import { staticData } from './static-data.mts';
import { testRuns } from './test-runs.mts';
import { throwingDelete } from './throwing-delete.mts';

/** What the package relies on in n8n, without the package: a new n8n that differs is noticed here. */
describe('n8n', () => {
	let probed: Probed;

	beforeAll(async () => {
		probed = await startProbed();
	});
	afterAll(async () => {
		await probed?.server.stop();
	});

	for (const describeFacts of [
		discovery,
		publishing,
		testRuns,
		staticData,
		answers,
		bodies,
		enqueueing,
		retries,
		errorItems,
		restarting,
		failingCreate,
		throwingDelete,
	]) {
		describeFacts(() => probed);
	}
});
