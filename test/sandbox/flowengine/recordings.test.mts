import { stopAll } from './client.mts';
import { listed } from './real/listed.mts';
import { calls, deliveries } from './real/recordings.mts';
import { Replay } from './real/replay.mts';
import { Retelling } from './real/retelling.mts';
import { startWorld, type World } from './real/world.mts';

const compared = { calls: 0, deliveries: 0 };
/** Of the deliveries, those that the sandbox has no way to cause: only what is around the data counts. */
let given = 0;
let world: World;

async function end(): Promise<void> {
	jest.restoreAllMocks();
	world.stopFiles();
	await stopAll();
}

/** An entry of the list that is not needed any more has to go. */
function expectNone(found: readonly string[], name: string): void {
	if (name in listed)
		expect({ name, isListed: found.length > 0 }).toEqual({ name, isListed: true });
	else expect(found).toEqual([]);
}

describe('a call is answered as Evolution API 2.3.7 answered it', () => {
	let replay: Replay;
	beforeAll(async () => {
		world = await startWorld();
		replay = new Replay(world);
	});
	afterAll(end);

	test.each(calls.map((call) => [call.name, call] as const))('%s', async (name, call) => {
		compared.calls += 1;
		expectNone(await replay.differences(call), name);
	});
});

describe('what happens is told as Evolution API 2.3.7 told it', () => {
	let retelling: Retelling;
	beforeAll(async () => {
		world = await startWorld({ pace: { qrLife: 200 } });
		retelling = new Retelling(world, deliveries);
	});
	afterAll(end);

	test.each(deliveries.map((one) => [one.name, one] as const))('%s', async (name, one) => {
		compared.deliveries += 1;
		expectNone(await retelling.differences(one), name);
		if (retelling.isGiven(one)) given += 1;
	});
});

test('the list names what there is', () => {
	const names = new Set([...calls, ...deliveries].map(({ name }) => name));
	expect(Object.keys(listed).filter((name) => !names.has(name))).toEqual([]);
	const counts = Object.entries(compared).map(([what, count]) => `${count} ${what}`);
	const list = Object.keys(listed).length;
	process.stdout.write(`${counts.join(', ')} (${given} by hand), ${list} listed differences\n`);
});
