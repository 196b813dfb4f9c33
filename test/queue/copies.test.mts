import type { INodeParameters } from 'n8n-workflow';
import { type Queue, startQueue } from '../../lab/queue/queue.mts';
import { planCopies, startCopies } from './copies.mts';

const COUNT = Number(process.env['QUEUE_DELIVERIES'] ?? 1_000);

let queue: Queue;

beforeAll(async () => {
	queue = await startQueue();
});
afterAll(async () => {
	await queue?.stop();
});

/** Delivers, meanwhile does something, then counts what ran. */
async function count(name: string, options: INodeParameters, meanwhile?: () => Promise<void>) {
	const gateway = await startCopies(queue, options);
	try {
		const planned = planCopies(name, COUNT);
		await Promise.all([gateway.deliver(planned), meanwhile?.()]);
		const { executions, byEvent } = await gateway.runs(name);
		const runs = [...new Set(planned)].map((event) => byEvent.get(event) ?? 0);
		const found = {
			distinct: runs.length,
			executions,
			goingOn: runs.reduce((sum, one) => sum + one, 0),
			doubled: runs.filter((one) => one > 1).length,
			lost: runs.filter((one) => one === 0).length,
		};
		process.stdout.write(`${name}, ${COUNT} deliveries: ${JSON.stringify(found)}\n`);
		return found;
	} finally {
		await gateway.stop();
	}
}

test('round robin: copies that reach another process run again', async () => {
	queue.balancer.balance = 'roundRobin';
	const { distinct, goingOn, lost } = await count('pinned', {});

	expect(goingOn).toBeGreaterThan(distinct);
	expect(lost).toBe(0);
});

test('hashing by URL: each event runs once, without an execution for its copies', async () => {
	queue.balancer.balance = 'hashByUrl';
	const { distinct, executions, doubled, lost } = await count('hashing', {});

	expect({ executions, doubled, lost }).toEqual({ executions: distinct, doubled: 0, lost: 0 });
});

test('round robin with the option: each event goes on once', async () => {
	queue.balancer.balance = 'roundRobin';
	const { distinct, executions, doubled, lost } = await count('option', { skipKnown: true });

	expect({ doubled, lost }).toEqual({ doubled: 0, lost: 0 });
	expect(executions).toBeGreaterThan(distinct);
});
