import { EventEmitter } from 'node:events';
import { createSeenEvents } from '../../nodes/shared/trigger/seen-events.ts';
import { pass, startClock, stopClock } from '../support/clock.mts';

/** How n8n answers a delivery, without the network: contract/receive.test.mts has the network. */
class Response extends EventEmitter {
	statusCode = 200;
	writableEnded = false;
	destroyed = false;

	end(status: number) {
		this.statusCode = status;
		this.writableEnded = true;
	}

	answer(status: number) {
		this.end(status);
		this.emit('close');
	}
}

const isNew = async (memory: ReturnType<typeof createSeenEvents>, response: Response, key = 'a') =>
	(await memory.claim('trigger', [key], response)).has(key);

test('what was answered 2xx is seen', async () => {
	const memory = createSeenEvents();
	const first = new Response();
	expect(await isNew(memory, first)).toBe(true);
	first.answer(200);
	expect(await isNew(memory, new Response())).toBe(false);
});

test('what was not answered 2xx is new again', async () => {
	const memory = createSeenEvents();
	for (const status of [500, 503, 404, 300, 199]) {
		const failed = new Response();
		expect(await isNew(memory, failed)).toBe(true);
		failed.answer(status);
	}
	expect(await isNew(memory, new Response())).toBe(true);
});

test('a copy in flight waits; of several copies, one runs after a failure', async () => {
	const memory = createSeenEvents();
	const first = new Response();
	await memory.claim('trigger', ['a'], first);
	const copies = [new Response(), new Response(), new Response()];
	const outcomes: boolean[] = [];
	const claims = copies.map(async (copy) => {
		const fresh = await isNew(memory, copy);
		outcomes.push(fresh);
		copy.answer(200);
	});
	await new Promise(setImmediate);
	expect(outcomes).toEqual([]);
	first.answer(500);
	await Promise.all(claims);
	expect(outcomes.filter(Boolean)).toHaveLength(1);
});

test('a sender that hangs up early does not make the delivery new', async () => {
	const memory = createSeenEvents();
	const first = new Response();
	await memory.claim('trigger', ['a'], first);
	first.emit('close');
	const copy = isNew(memory, new Response());
	first.end(200);
	expect(await copy).toBe(false);
});

test('a sender that hung up before the claim does not hold the key for ever', async () => {
	const memory = createSeenEvents();
	const first = new Response();
	first.destroyed = true;
	await memory.claim('trigger', ['a'], first);
	const copy = isNew(memory, new Response());
	first.end(200);
	expect(await copy).toBe(false);
});

describe('with a stopped clock', () => {
	beforeEach(stopClock);
	afterEach(startClock);

	test('a workflow that takes long to answer keeps its event', async () => {
		const memory = createSeenEvents();
		const first = new Response();
		await memory.claim('trigger', ['a'], first);
		await pass(600_000);
		first.answer(200);
		expect(await isNew(memory, new Response())).toBe(false);
	});

	test('a delivery that nothing has answered a minute after its sender hung up is new', async () => {
		const memory = createSeenEvents();
		const first = new Response();
		await memory.claim('trigger', ['a'], first);
		first.emit('close');
		const copy = isNew(memory, new Response());
		let isKnown = false;
		void copy.then(() => (isKnown = true));
		await pass(59_000);
		expect(isKnown).toBe(false);
		await pass(2_000);
		expect(await copy).toBe(true);
	});
});

test('several keys of one delivery share its outcome', async () => {
	const memory = createSeenEvents();
	const first = new Response();
	expect([...(await memory.claim('trigger', ['a', 'b'], first))]).toEqual(['a', 'b']);
	first.answer(200);
	expect([...(await memory.claim('trigger', ['b', 'c'], new Response()))]).toEqual(['c']);
});

test('forgets after a day', async () => {
	let now = 0;
	const memory = createSeenEvents(() => now);
	const first = new Response();
	await memory.claim('trigger', ['a'], first);
	first.answer(200);
	now = 24 * 60 * 60 * 1000 - 1;
	expect(await isNew(memory, new Response())).toBe(false);
	now += 1;
	expect(await isNew(memory, new Response())).toBe(true);
});

test('what another trigger has seen is new', async () => {
	const memory = createSeenEvents();
	const first = new Response();
	await memory.claim('one', ['a'], first);
	first.answer(200);
	expect([...(await memory.claim('another', ['a'], new Response()))]).toEqual(['a']);
});

test("50,000 events of one trigger do not make another one's event new", async () => {
	const memory = createSeenEvents();
	const first = new Response();
	await memory.claim('messages', ['a'], first);
	first.answer(200);
	for (let index = 0; index <= 50_000; index++) {
		const response = new Response();
		await memory.claim('presences', [`${index}`], response);
		response.answer(200);
	}
	expect((await memory.claim('messages', ['a'], new Response())).size).toBe(0);
	expect((await memory.claim('presences', ['1'], new Response())).size).toBe(0);
	expect((await memory.claim('presences', ['0'], new Response())).size).toBe(1);
}, 30_000);
