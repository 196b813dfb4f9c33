import { mkdirSync, writeFileSync } from 'node:fs';
import type { Attempt } from '../../sandbox/attempt.mts';
import type { Execution } from './load/executions.mts';
import { idIn, isForged, type Load, startLoad } from './load/load.mts';
import { plan, type Planned } from './load/plan.mts';

const COUNT = 2_000;
const seed = Number(process.env['LOAD_SEED'] ?? Date.now() % 1e9);

/** n8n's own answer, with status 200, for a moment of its start: the event is lost, no trigger is asked. */
const STARTING = 'n8n is starting up. Please wait';

const found = [`${COUNT} deliveries, in the order of LOAD_SEED=${seed}:`];
let load: Load;

beforeAll(async () => {
	load = await startLoad();
});
afterAll(async () => {
	await load?.stop();
	const text = found.join('\n- ');
	mkdirSync('test-results', { recursive: true });
	writeFileSync('test-results/load.md', `${text}\n`);
	process.stdout.write(`\n${text}\n\n`);
});

const statusesOf = (attempts: readonly Attempt[]) => new Set(attempts.map(({ status }) => status));

/** How often each wanted event ran. Nothing else did. */
function countRuns(executions: readonly Execution[], planned: readonly Planned[]) {
	const wanted = planned.filter(({ kind }) => kind === 'wanted');
	const runs = new Map(wanted.map(({ id }) => [id, 0]));
	const others = executions.filter((one) => one.isForged || !runs.has(one.id ?? ''));
	expect(others).toEqual([]);
	for (const { id = '' } of executions) runs.set(id, (runs.get(id) ?? 0) + 1);
	return [...runs].map(([id, count]) => ({ id, count }));
}

test('without a kill, each wanted event runs exactly once, and nothing else runs', async () => {
	const planned = plan('once', COUNT, { gateways: load.gateways, seed });
	const began = Date.now();
	await load.send(planned);
	const executions = await load.executions();
	const runs = countRuns(executions, planned);
	found.push(
		`without a kill: ${runs.length} wanted events, ${executions.length} executions (${seconds(began)})`,
	);

	expect(runs.filter(({ count }) => count !== 1)).toEqual([]);
	expect(new Set(executions.map(({ status }) => status))).toEqual(new Set(['success']));
	const forged = load.attempts().filter(isForged);
	expect(statusesOf(forged)).toEqual(new Set([401]));
	// What n8n itself has no time for, it answers 5xx; the gateway then repeats it.
	const authentic = load.attempts().filter((attempt) => !isForged(attempt));
	expect([...statusesOf(authentic)].filter((status) => status === null || status < 500)).toEqual([
		200,
	]);
});

test('with a kill, each wanted event runs, and no more of them twice than were in flight', async () => {
	// What was answered before a kill is forgotten with it: its copies come before the kill, too.
	const options = { gateways: load.gateways, seed };
	const before = plan('before', COUNT / 2, options);
	const after = plan('after', COUNT / 2, options);
	const began = Date.now();
	await load.send(before);
	const inFlight = load.inFlight();
	await load.n8n.kill();
	await load.n8n.restart();
	await load.send(after);
	const executions = await load.executions();
	const runs = countRuns(executions, [...before, ...after]);
	const doubles = runs.filter(({ count }) => count > 1);
	const crashed = executions.filter(({ status }) => status === 'crashed');
	const swallowed = load.attempts().filter(({ answer }) => answer === STARTING);
	const lost = runs.filter(({ count }) => count === 0);
	found.push(
		`with SIGKILL and a restart in the middle: ${runs.length} wanted events, ${executions.length} executions (${seconds(began)})`,
		`requests in flight at the kill: ${inFlight}; events that ran twice: ${doubles.length}`,
		`executions that the kill interrupted: ${crashed.length} (n8n shows them as crashed)`,
		`answered by n8n with 200 while it started: ${swallowed.length}; events lost with that: ${lost.length}`,
	);

	expect(executions.length - runs.length + lost.length).toBeLessThanOrEqual(inFlight);
	const swallowedIds = swallowed.map(idIn);
	expect(lost.filter(({ id }) => !swallowedIds.includes(id))).toEqual([]);
	expect(statusesOf(load.attempts().filter(isForged))).not.toContain(200);
});

const seconds = (since: number) => `${Math.round((Date.now() - since) / 1000)} s`;
