import { FaultQueue } from '../../sandbox/fault-queue.mts';
import { clientOf, controlOf, started, stopAll } from './client.mts';

afterEach(stopAll);

const hang = { kind: 'hang' } as const;
const reset = { kind: 'reset' } as const;

it('as many calls fail as asked for', async () => {
	const sandbox = await started();
	sandbox.failNext({ kind: 'status', status: 500 }, { times: 2 });
	const client = clientOf(sandbox);
	const seen = [];
	for (let i = 0; i < 3; i++) seen.push((await client.get('/contacts')).status);
	expect(seen).toEqual([500, 500, 200]);
});

it.each([
	[{ method: 'post' }, 'POST', '/x', true],
	[{ method: 'POST' }, 'GET', '/x', false],
	[{ path: '/x' }, 'GET', '/x', true],
	[{ path: '/x' }, 'GET', '/x/y', false],
	[{ path: '/x' }, 'GET', '/a/x', false],
	[{ path: '/x/*/z' }, 'GET', '/x/y/z', true],
	[{ path: '/x/*' }, 'GET', '/x/y/z', false],
	[{ path: '/x/*' }, 'GET', '/x/', false],
	[{ path: '/x/**' }, 'GET', '/x/y/z', true],
	[{ path: '/x.y' }, 'GET', '/xzy', false],
	[{ method: 'GET', path: '/x' }, 'POST', '/x', false],
])('a fault for %j and %s %s: %s', (scope, method, path, hit) => {
	const faults = new FaultQueue();
	faults.failNext(hang, scope);
	expect(faults.take(method, path)).toEqual(hit ? hang : undefined);
	expect(faults.pending).toBe(hit ? 0 : 1);
});

it('a fault can wait for a body', () => {
	const faults = new FaultQueue();
	faults.failNext(hang, { bodyIncludes: 'to Ana' });
	expect(['', 'to Rui', 'a letter to Ana'].map((body) => faults.take('POST', '/', body))).toEqual([
		undefined,
		undefined,
		hang,
	]);
});

it('faults happen in the order they were asked for; one that does not fit waits', () => {
	const faults = new FaultQueue();
	faults.failNext(hang, { method: 'POST' });
	faults.failNext(reset, { times: 2 });
	expect(faults.pending).toBe(3);
	expect(['GET', 'POST', 'POST', 'POST'].map((method) => faults.take(method, '/'))).toEqual([
		reset,
		hang,
		reset,
		undefined,
	]);
});

it('faults can be called off', () => {
	const faults = new FaultQueue();
	faults.failNext(hang, { times: 9 });
	faults.clear();
	expect(faults.pending).toBe(0);
	expect(faults.take('GET', '/')).toBeUndefined();
});

it('only calls to the gateway fail, not those that drive the sandbox', async () => {
	const sandbox = await started();
	sandbox.failNext({ kind: 'status', status: 500 });
	const control = controlOf(sandbox);
	expect((await control.get('/ledger')).status).toBe(200);
	expect((await control.get('/misspelt')).data).toEqual({ error: 'No such control.' });
	expect(sandbox.ledger.calls).toEqual([]);
	expect(sandbox.faults.pending).toBe(1);
});

it('a fault comes before the key is looked at', async () => {
	const sandbox = await started();
	sandbox.failNext({ kind: 'status', status: 502 });
	const keyless = { headers: { authorization: undefined } };
	expect((await clientOf(sandbox).get('/contacts', keyless)).status).toBe(502);
});

it('a call that the fault kept from the gateway is not counted by its rate limit', async () => {
	const sandbox = await started({ limits: { all: 1 } });
	sandbox.failNext({ kind: 'status', status: 503 }, { times: 3 });
	const client = clientOf(sandbox);
	for (let i = 0; i < 3; i++) await client.get('/contacts');
	expect((await client.get('/contacts')).status).toBe(200);
});
