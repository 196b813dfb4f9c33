import type { INodeParameters } from 'n8n-workflow';
import { type Queue, startQueue } from '../../lab/queue/queue.mts';
import { Table } from '../e2e/tables/table.mts';
import { type Copies, planCopies, startCopies } from './copies.mts';

const COUNT = Number(process.env['QUEUE_DELIVERIES'] ?? 1_000);

const table = new Table(
	'copies',
	['What is delivered', 'Events that ran twice', 'Events lost', 'Executions for copies'],
	'docs/scaling.md',
);

let queue: Queue;
let gateway: Copies | undefined;

beforeAll(async () => {
	queue = await startQueue();
});
beforeEach(() => {
	queue.balancer.balance = 'roundRobin';
});
afterEach(async () => {
	await gateway?.stop();
	gateway = undefined;
});
afterAll(async () => {
	await queue?.stop();
});

async function start(options: INodeParameters): Promise<Copies> {
	return (gateway = await startCopies(queue, options));
}

/** Counts what ran for these deliveries, and prints it. */
async function count(what: string, copies: Copies, planned: readonly string[]) {
	const { executions, failed, of } = await copies.runs();
	const runs = [...new Set(planned)].map(of);
	const found = {
		distinct: runs.length,
		executions,
		failed,
		doubled: runs.filter((one) => one > 1).length,
		lost: runs.filter((one) => one === 0).length,
	};
	process.stdout.write(`${what}, ${planned.length} deliveries: ${JSON.stringify(found)}\n`);
	const someOrNone = (number: number) => (number > 0 ? 'some' : 'none');
	const lost = found.lost <= failed && failed > 0 ? 'what failed, at most' : someOrNone(found.lost);
	table.add(what, someOrNone(found.doubled), lost, someOrNone(executions - runs.length));
	return found;
}

test('round robin: copies that reach another process run again', async () => {
	const planned = planCopies('pinned', COUNT);
	const copies = await start({});
	await copies.deliver(planned);
	const { distinct, executions, doubled, lost } = await count('round robin', copies, planned);

	expect({ isMore: executions > distinct, isDoubled: doubled > 0, lost }).toEqual({
		isMore: true,
		isDoubled: true,
		lost: 0,
	});
});

test('hashing by URL: each event runs once, without an execution for its copies', async () => {
	queue.balancer.balance = 'hashByUrl';
	const planned = planCopies('hashing', COUNT);
	const copies = await start({});
	await copies.deliver(planned);
	const { distinct, executions, doubled, lost } = await count('hashing by URL', copies, planned);

	expect({ executions, doubled, lost }).toEqual({ executions: distinct, doubled: 0, lost: 0 });
});

test('round robin with the option: each event goes on once, over a restart of everything', async () => {
	const planned = planCopies('option', COUNT);
	const copies = await start({ skipKnown: true });
	await copies.deliver(planned);
	const first = await count('round robin with the option', copies, planned);

	expect(first).toMatchObject({ failed: 0, doubled: 0, lost: 0 });
	expect(first.executions).toBeGreaterThan(first.distinct);

	await queue.restart();
	const again = [...new Set(planned)];
	await copies.deliver(again);
	const second = await count('each once more after a restart', copies, again);

	expect(second).toMatchObject({ failed: 0, doubled: 0, lost: 0 });
	expect(second.executions).toBe(first.executions + again.length);
});

test('a worker killed in the middle: nothing goes on twice, and only what it ran is lost', async () => {
	const planned = planCopies('killed', COUNT);
	const copies = await start({ skipKnown: true });
	await copies.deliver(planned.slice(0, COUNT / 2));
	const rest = copies.deliver(planned.slice(COUNT / 2));
	const [worker] = queue.workers;
	await worker?.kill();
	await rest;
	await worker?.start();
	const { failed, doubled, lost } = await count('a worker killed', copies, planned);

	expect(doubled).toBe(0);
	expect(lost).toBeLessThanOrEqual(failed);
});

test('a webhook process killed in the middle: nothing goes on twice, and nothing is lost', async () => {
	const planned = planCopies('unplugged', COUNT);
	const copies = await start({ skipKnown: true });
	await copies.deliver(planned.slice(0, COUNT / 2));
	const rest = copies.deliver(planned.slice(COUNT / 2));
	const [webhook] = queue.webhooks;
	await webhook?.kill();
	await rest;
	await webhook?.start();
	const { doubled, lost } = await count('a webhook process killed', copies, planned);

	expect({ doubled, lost }).toEqual({ doubled: 0, lost: 0 });
});

test('docs/scaling.md shows this table', () => {
	table.close();
});
