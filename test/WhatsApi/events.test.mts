import type { IDataObject } from 'n8n-workflow';
import { readEvents } from '../../nodes/WhatsApi/events/read-events.ts';

/** The documented example: https://whatsapi.cc/developers, "What we send your webhook". */
const DELIVERED = {
	event: 'message.status_updated',
	timestamp: '2026-03-28T10:00:04Z',
	data: {
		messageId: '9dd15ee1',
		status: 'delivered',
		to: '14155552671',
		deliveredAt: '2026-03-28T10:00:04Z',
		readAt: null,
		failedAt: null,
		errorMessage: null,
		metadata: { orderId: '1234' },
	},
};

const updated = (changes: IDataObject, timestamp = DELIVERED.timestamp) => ({
	...DELIVERED,
	timestamp,
	data: { ...DELIVERED.data, ...changes },
});
const idOf = (payload: IDataObject) => readEvents(payload)[0]?.id;

test('a status, as documented', () => {
	expect(readEvents(DELIVERED)).toEqual([
		{
			event: 'message.status_updated',
			id: '9dd15ee1:delivered:2026-03-28T10%3A00%3A04Z',
			timestamp: '2026-03-28T10:00:04Z',
			gateway: 'whatsApi',
			messageId: '9dd15ee1',
			status: 'delivered',
			to: '14155552671',
			phone: '14155552671',
			deliveredAt: '2026-03-28T10:00:04Z',
			metadata: { orderId: '1234' },
			raw: DELIVERED,
		},
	]);
});

test('a failure comes with its reason', () => {
	const failed = { status: 'failed', failedAt: '2026-03-28T10:00:09Z', errorMessage: 'Blocked' };
	expect(readEvents(updated(failed))).toMatchObject([{ ...failed, id: expect.any(String) }]);
});

test('the same change has the same id, whenever it is delivered', () => {
	expect(idOf(updated({}, '2026-03-28T10:00:20Z'))).toBe(idOf(DELIVERED));
	expect(idOf(updated({ readAt: '2026-03-28T10:00:06Z' }))).toBe(idOf(DELIVERED));
});

test('each status has its own, and so has a second failure', () => {
	const failed = (failedAt: string) => updated({ status: 'failed', failedAt });
	const sent = (timestamp: string) => updated({ status: 'sent', deliveredAt: null }, timestamp);
	const ids = [
		DELIVERED,
		updated({ status: 'read', readAt: '2026-03-28T10:00:06Z' }),
		failed('2026-03-28T10:00:07Z'),
		failed('2026-03-28T10:09:07Z'),
		sent('2026-03-28T10:00:01Z'),
		sent('2026-03-28T10:08:01Z'),
		updated({ messageId: 'another' }),
	].map(idOf);
	expect(new Set(ids).size).toBe(ids.length);
});

test('an event that the docs do not describe is known by its content', () => {
	const received = (text: string) => ({ event: 'message.received', data: { text, to: '1' } });
	expect(readEvents(received('a'))).toMatchObject([
		{ event: 'message.received', gateway: 'whatsApi', phone: '1', raw: received('a') },
	]);
	expect(idOf(received('a'))).toBe(idOf(received('a')));
	expect(idOf(received('a'))).not.toBe(idOf(received('b')));
});

test.each([
	['nothing', {}],
	['an event that is no name', { event: { a: 1 } }],
])('%s is none', (_, payload) => {
	expect(readEvents(payload)).toEqual([]);
});

test.each<IDataObject>([
	{},
	{ data: null },
	{ data: [] },
	{ data: 'x' },
	{ data: { messageId: {}, status: [], to: null, metadata: 'x', deliveredAt: { a: 1 } } },
	{ data: { messageId: '', status: '__proto__', metadata: [1] } },
])('%j does not break it', (broken) => {
	const [event] = readEvents({ event: 'message.status_updated', ...broken });
	expect(event).toMatchObject({ event: 'message.status_updated', id: expect.any(String) });
	expect(Object.keys(event ?? {})).not.toContain('metadata');
});
