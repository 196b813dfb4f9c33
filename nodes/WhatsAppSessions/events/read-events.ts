import type { IDataObject } from 'n8n-workflow';
import { asText } from '../../shared/values/json';
import { boundPayload } from '../../shared/message/bound-payload';
import { readTimestamp } from '../../shared/message/timestamp';
import type { GatewayEvent } from '../../shared/trigger/event';
import { digestOf } from '../../shared/trigger/event-id';
import { readMessages } from './messages';
import type { Reader, Shape } from './reader';
import { readPresence } from './presence';
import { readConnection } from './connection';
import { omitEmpty } from '../../shared/values/omit-empty';

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
 * throws, and bounds the payload first.
 */
export function readEvents(payload: IDataObject): GatewayEvent[] {
	const raw = boundPayload(payload);
	const event = asText(raw.event);
	if (!event) return [];
	const account = asText(raw.sessionId);
	const digest = digestOf(raw);
	const read = READERS.get(event) ?? readOther;
	return read(raw.data, { event, account }).map(({ id, timestamp, ...shape }, index) => ({
		event,
		id: asText(id) ?? (index === 0 ? digest : digestOf(digest, index)),
		...omitEmpty({
			timestamp: timestamp ?? readTimestamp(raw.timestamp),
			gateway: 'whatsAppSessions',
			account,
			...shape,
		}),
		raw,
	}));
}
