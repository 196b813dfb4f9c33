import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { TRIGGERS } from '../contract/trigger-gateways.mts';
import { deliveryRows } from './hostile/deliveries.mts';
import { dropItems, serveAll, stopAll } from './hostile/deliver.mts';
import { recordRows } from './hostile/records.mts';
import type { HostileRow } from './hostile/row.mts';
import { resultTable } from './result-table.mts';

/** A quadratic step over 16 MB would take hours. */
const MOST_CPU_MS = 60_000;
const MB = 1024 * 1024;
/** Beside what a delivery holds itself, in MB. */
const MOST_KEPT_MB = 20;

const ROWS: HostileRow[] = [...deliveryRows(), ...recordRows()];

const table = resultTable('hostile', [
	'Where',
	'What comes',
	'Size (KB)',
	'Outcome',
	'CPU (ms)',
	'Memory kept (MB)',
	'Events in',
	'Items out',
]);

setFlagsFromString('--expose-gc');
const collectGarbage = runInNewContext('gc') as () => void;

async function memoryUsed(): Promise<number> {
	// The connection lets go of a request some turns after its response.
	for (let turn = 0; turn < 20; turn++) await new Promise(setImmediate);
	collectGarbage();
	const { heapUsed, external } = process.memoryUsage();
	return heapUsed + external;
}

beforeAll(async () => {
	await serveAll();
	// The first delivery loads what all need.
	for (const row of ROWS.slice(0, TRIGGERS.length)) await row.prepare().run();
});
afterEach(dropItems);
afterAll(stopAll);

test.each(ROWS.map((row) => [row.where, row.what, row] as const))('%s: %s', async (_, __, row) => {
	const { where, what, eventsIn, expected, prepare } = row;
	const { size, run } = prepare();
	const memory = await memoryUsed();
	const cpu = process.cpuUsage();
	const found = await run();
	const { user, system } = process.cpuUsage(cpu);
	const cpuMs = (user + system) / 1000;
	const keptMb = Math.max(0, (await memoryUsed()) - memory) / MB;
	const { outcome, itemsOut } = found;
	const numbers = [cpuMs, keptMb].map((number) => number.toFixed(0));
	table.add(
		where,
		what,
		(size / 1024).toFixed(0),
		outcome,
		...numbers,
		String(eventsIn),
		String(itemsOut),
	);
	expect(found).toMatchObject(expected);
	expect(cpuMs).toBeLessThan(MOST_CPU_MS);
	expect(keptMb).toBeLessThan(MOST_KEPT_MB + (4 * size) / MB + itemsOut / 500);
});

test('there are at least 100 of them', () => {
	expect(ROWS.length).toBeGreaterThanOrEqual(100);
});
