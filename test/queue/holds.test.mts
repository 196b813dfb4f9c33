import { rm } from 'node:fs/promises';
import { scaledPackage } from '../../bench/scaled-package.mts';
import { type Queue, startQueue } from '../../lab/queue/queue.mts';
import { Table } from '../e2e/tables/table.mts';
import { conversation } from './holds/conversation.mts';
import { deliveries } from './holds/deliveries.mts';
import { missingPackage } from './holds/missing-package.mts';
import { registration } from './holds/registration.mts';
import { sends, WINDOW_SECONDS } from './holds/sends.mts';

const CASES = [...deliveries, ...registration, ...conversation, ...sends, ...missingPackage];

const table = new Table(
	'holds',
	['What happens, with two webhook processes and two workers', 'What comes of it'],
	'docs/scaling.md',
);

let queue: Queue;
let packageDir: string;

beforeAll(async () => {
	packageDir = await scaledPackage(WINDOW_SECONDS);
	queue = await startQueue({ packageDir });
});
beforeEach(() => {
	queue.balancer.balance = 'roundRobin';
});
afterAll(async () => {
	await queue?.stop();
	await rm(packageDir, { recursive: true });
});

test.each(CASES)('$what: $outcome', async ({ what, outcome, see }) => {
	const seen = await see(queue);
	table.add(what, seen);
	expect(seen).toBe(outcome);
});

test('docs/scaling.md shows this table', () => {
	table.close();
});
