import type { IDataObject } from 'n8n-workflow';
import { readEvents } from '../../nodes/FlowEngine/events/read-events.ts';
import { MESSAGE_TYPES } from '../../nodes/shared/message/message-types.ts';
import { fixtures, payloadOf } from './fixtures.mts';

const FIXTURES = fixtures();
const withoutRaw = ({ raw: _, ...item }: IDataObject) => item;
const idOf = (payload: IDataObject) => readEvents(payload)[0]?.id;

test.each(FIXTURES)('$name', ({ payload, items }) => {
	const before = structuredClone(payload);
	expect(readEvents(payload).map(withoutRaw)).toEqual(items);
	expect(payload).toEqual(before);
});

test('every message type that a user can choose is seen', () => {
	const seen = new Set(FIXTURES.flatMap(({ items }) => items.map((item) => item.messageType)));
	const missing = MESSAGE_TYPES.filter(({ value }) => !seen.has(value));
	expect(missing).toEqual([]);
});

test('raw is the payload without its secrets, files, previews and media keys', () => {
	const payload = payloadOf('image');
	const [item] = readEvents(payload);
	const { apikey: _, destination: __, data, ...envelope } = payload;
	expect(item?.raw).toEqual({
		...envelope,
		data: {
			...(data as IDataObject),
			message: {
				imageMessage: {
					url: 'https://mmg.whatsapp.net/v/t62.7118-24/12345_n.enc?ccb=11-4&oh=01_Q5&oe=67&_nc_sid=5e03e0&mms3=true',
					mimetype: 'image/jpeg',
					fileLength: { low: 68421, high: 0, unsigned: true },
					directPath: '/v/t62.7118-24/12345_n.enc',
					mediaKeyTimestamp: { low: 1772449190, high: 0, unsigned: false },
					caption: 'A fatura de março',
					height: 1280,
					width: 960,
				},
				messageContextInfo: {
					deviceListMetadata: {
						senderKeyHash: { '0': 12, '1': 200 },
						senderTimestamp: '1772000000',
					},
					deviceListMetadataVersion: 2,
				},
			},
		},
	});
});

test.each(FIXTURES)('no secret and no file comes out of $name', ({ payload }) => {
	const items = readEvents(payload).map(({ attachment: _, ...item }) => item);
	const words = JSON.stringify(items);
	expect(words).not.toMatch(/5B1E2C7A|s3cret|iVBORw0|T2dnUw|thumbnail"|mediaKey"|Sha256|Sidecar/i);
});

test('of a list, each item has its own record as raw', () => {
	const [first, second] = readEvents(payloadOf('contacts-upsert'));
	expect(first?.raw).toMatchObject({ data: { pushName: 'Ana Martins' } });
	expect(second?.raw).toMatchObject({ data: { pushName: 'Clientes VIP' } });
});

test.each(FIXTURES)('$name is the same when it comes again', ({ payload }) => {
	const ids = readEvents(payload).map(({ id }) => id);
	expect(readEvents(structuredClone(payload)).map(({ id }) => id)).toEqual(ids);
	expect(new Set(ids).size).toBe(ids.length);
});

test('a message is the same whenever it comes', () => {
	const payload = payloadOf('conversation');
	const later = { ...payload, date_time: '2026-03-02T09:00:00.000Z' };
	expect(idOf(later)).toBe(idOf(payload));
});

test('the same text in two chats is two messages', () => {
	const message = payloadOf('conversation');
	const own = payloadOf('own-message');
	expect(idOf(own)).not.toBe(idOf(message));
});

test('what happens again is new: the connection is lost twice', () => {
	const payload = payloadOf('connection-close');
	const later = { ...payload, date_time: '2026-03-02T08:30:00.000Z' };
	expect(idOf(later)).not.toBe(idOf(payload));
});

test('a server that cannot connect is heard once a minute', () => {
	const payload = payloadOf('connection-connecting');
	const soon = { ...payload, date_time: '2026-03-02T07:00:59.999Z' };
	const later = { ...payload, date_time: '2026-03-02T07:01:00.000Z' };
	expect(idOf(soon)).toBe(idOf(payload));
	expect(idOf(later)).not.toBe(idOf(payload));
});

test('somebody who types, stops and types again is three events', () => {
	const at = (second: number) => ({
		...payloadOf('presence'),
		date_time: `2026-03-02T07:00:0${second}.000Z`,
	});
	expect(new Set([1, 2, 3].map((second) => idOf(at(second)))).size).toBe(3);
});

test('a deletion that comes as two events is one', () => {
	expect(idOf(payloadOf('revoked'))).toBe(idOf(payloadOf('deleted')));
});

test.each([
	['no event', {}],
	['an event that is no name', { event: { a: 1 } }],
	['an empty name', { event: '' }],
	['an empty list', { event: 'contacts.upsert', data: [] }],
	['a message without data', { event: 'messages.upsert' }],
	['a message that is a text', { event: 'messages.upsert', data: { message: 'x' } }],
])('%s is nothing', (_, payload) => {
	expect(readEvents(payload as IDataObject)).toEqual([]);
});

test.each(['constructor', '__proto__', 'labels.edit'])(
	'an event named %s comes out as it is',
	(event) => {
		expect(readEvents({ event, instance: 'wa-1' })).toMatchObject([
			{ event, gateway: 'flowEngine', account: 'wa-1', raw: { event } },
		]);
	},
);
