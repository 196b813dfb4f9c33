import type { IDataObject } from 'n8n-workflow';
import { asObject, asText, omitEmpty } from '../../shared/values/json';
import { boundRecords, recordsInData } from '../../shared/message/bound-records';
import type { RecordList } from '../../shared/message/bound-records';
import { readTimestamp } from '../../shared/message/timestamp';
import type { GatewayEvent } from '../../shared/trigger/event';
import { digestOf } from '../../shared/trigger/event-id';
import { readMessages } from './messages';
import type { Reader, Shape } from './reader';
import { readPresence } from './presence';
import { readConnection } from './connection';

/** https://7aduta.com/docs, Event types. */
export const EVENTS = [
	'message.received',
	'message.sent',
	'presence.update',
	'session.connected',
	'session.disconnected',
];

const READERS = new Map<string, Reader>([
	['message.received', readMessages],
	['message.sent', readMessages],
	['presence.update', readPresence],
	['session.connected', readConnection],
	['session.disconnected', readConnection],
]);

/** Other events have no fields of their own, only `raw`. */
const readOther: Reader = (): Shape[] => [{}];

/**
 * Reads a webhook payload: `{event, sessionId, timestamp, data}` (the same page, Payload schema). Never
 * throws, and bounds each record first.
 */
export function readEvents(payload: IDataObject): GatewayEvent[] {
	const around = digestOf({ ...payload, data: undefined });
	return boundRecords(recordsIn(payload)).flatMap(({ raw, original, truncated }, position) => {
		const event = asText(raw.event);
		if (!event) return [];
		const account = asText(raw.sessionId);
		const read = READERS.get(event) ?? readOther;
		const shapes = read(raw.data, { event, account }, original);
		// The whole record, with its file: only where it is needed.
		const needsDigest = shapes.some(({ id }) => asText(id) === undefined);
		const digest = needsDigest ? digestOf(around, position, original) : '';
		return shapes.map(({ id, timestamp, part, ...shape }, index) => ({
			event,
			id: asText(id) ?? (index === 0 ? digest : digestOf(digest, index)),
			...omitEmpty({
				timestamp: timestamp ?? readTimestamp(raw.timestamp),
				gateway: 'whatsAppSessions',
				account,
				...shape,
				truncated,
			}),
			raw: part ? { ...raw, data: part } : raw,
		}));
	});
}

/** The docs do not show `data`: it may be one record, a list, or have a list in `messages`. */
function recordsIn({ data, ...envelope }: IDataObject): RecordList {
	const { messages, ...rest } = asObject(data);
	if (!Array.isArray(messages) || messages.length === 0) {
		// PHP writes an empty object as an empty list.
		const isEmpty = Array.isArray(data) && data.length === 0;
		return recordsInData({ ...envelope, data: isEmpty ? {} : data });
	}
	return {
		records: messages,
		envelope: { ...envelope, data: rest },
		place: 'data.messages',
		insert: (bounded, record) => ({
			...bounded,
			data: { ...asObject(bounded.data), messages: [record as IDataObject] },
		}),
	};
}
