import {
	keepUnknown,
	MOST_EVENTS,
} from '../../../nodes/shared/trigger/known-events/known-events.ts';
import { withStoreLock } from '../../../nodes/shared/trigger/known-events/store-lock.ts';
import { DeduplicationStore } from './deduplication-store.mts';

const DAY_MS = 24 * 60 * 60 * 1000;
const NOW = Date.UTC(2026, 10, 28, 12);

const message = (id: string) => ({ json: { event: 'message.received', id } });
const combined = (...ids: string[]) => ({
	json: { ...message('last').json, parts: ids.map((id) => message(id).json) },
});

let store: DeduplicationStore;
beforeEach(() => {
	store = new DeduplicationStore();
});

/** Delivers each of 30 events to three processes at once; how often each went on. */
async function deliverTogether(work: (event: string) => Promise<unknown[]>) {
	const events = Array.from({ length: 30 }, (_, index) => `event-${index}`);
	const counts = events.map(async (event) => {
		const runs = await Promise.all([work(event), work(event), work(event)]);
		return runs.flat().length;
	});
	return await Promise.all(counts);
}

test('of copies that come at once, one goes on', async () => {
	const counts = await deliverTogether(
		async (event) =>
			await withStoreLock(store, async () => await keepUnknown(store, [message(event)], NOW)),
	);

	expect(new Set(counts)).toEqual(new Set([1]));
	expect(store.rows.has('workflow')).toBe(false);
});

test('without the lock, the store takes copies that come at once for new', async () => {
	await keepUnknown(store, [message('first')], NOW);
	const counts = await deliverTogether(
		async (event) => await keepUnknown(store, [message(event)], NOW),
	);

	expect(Math.max(...counts)).toBeGreaterThan(1);
});

test('the lock of a process that was killed is taken away when it has not changed for 3 seconds', async () => {
	store.rows.set('workflow', ['lock', '0', '1']);
	let now = 0;
	const lookedAt: number[] = [];
	const clock = () => {
		lookedAt.push(now);
		return (now += 500);
	};
	const work = async () => await keepUnknown(store, [message('one')], NOW);

	expect(await withStoreLock(store, work, clock)).toHaveLength(1);
	expect(lookedAt.at(-1)).toBeGreaterThanOrEqual(3_000);
	expect(store.rows.has('workflow')).toBe(false);
});

test('what a Remove Duplicates node keeps in the same row stays, and the lock cannot be had', async () => {
	store.rows.set('workflow', ['an item of that node']);
	let now = 0;

	await expect(
		withStoreLock(
			store,
			async () => await Promise.resolve(),
			() => (now += 1_000),
		),
	).rejects.toThrow('Remove Duplicates');
	expect(store.rows.get('workflow')).toEqual(['an item of that node']);
});

test('a failure of the work gives the lock back', async () => {
	await expect(
		withStoreLock(store, async () => await Promise.reject(new Error('no database'))),
	).rejects.toThrow('no database');
	expect(store.rows.has('workflow')).toBe(false);
});

test('an event is known for a day, and not two days later', async () => {
	const one = [message('one')];

	expect(await keepUnknown(store, one, NOW)).toEqual(one);
	expect(await keepUnknown(store, one, NOW + DAY_MS)).toEqual([]);
	expect(await keepUnknown(store, one, NOW + 3 * DAY_MS)).toEqual(one);
});

test('combined messages go on as long as one of them is new', async () => {
	await keepUnknown(store, [message('one'), message('two')], NOW);

	expect(await keepUnknown(store, [combined('one', 'two')], NOW)).toEqual([]);
	expect(await keepUnknown(store, [combined('two', 'three')], NOW)).toHaveLength(1);
	expect(await keepUnknown(store, [message('three')], NOW)).toEqual([]);
});

test('the same ID of another kind of event is new', async () => {
	await keepUnknown(store, [message('one')], NOW);
	const status = { json: { event: 'message.status', id: 'one' } };

	expect(await keepUnknown(store, [status], NOW)).toEqual([status]);
});

test(`the newest ${MOST_EVENTS} events are remembered`, async () => {
	const many = Array.from({ length: MOST_EVENTS + 1 }, (_, index) => message(String(index)));
	await keepUnknown(store, [message('before')], NOW);
	await keepUnknown(store, many, NOW);

	expect(store.rows.get('node')).toHaveLength(2 * MOST_EVENTS);
	expect(await keepUnknown(store, many.slice(-1), NOW)).toEqual([]);
	expect(await keepUnknown(store, many.slice(0, 1), NOW)).toHaveLength(1);
});
