import type { IDataObject } from 'n8n-workflow';
import { asObject, asText, isObject } from '../../shared/values/json';
import { boundPayload } from '../../shared/message/bound-payload';
import { readTimestamp } from '../../shared/message/timestamp';
import type { GatewayEvent } from '../../shared/trigger/event';
import { readCall, readChat, readGroup } from './chats-and-calls';
import { readConnection, readQrCode } from './connection';
import { digestOf } from '../../shared/trigger/event-id';
import { readReceived, readSent } from './messages';
import { readContact, readParticipants, readPresence } from './contacts';
import type { Reader, Shape } from './reader';
import { readDeletion, readEdit } from './edits';
import { readUpdate } from './statuses';
import { omitEmpty } from '../../shared/values/omit-empty';

const READERS = new Map<string, Reader>([
	['messages.upsert', readReceived],
	['messages.set', readReceived],
	['send.message', readSent],
	['messages.update', readUpdate],
	['messages.edited', readEdit],
	['messages.delete', readDeletion],
	['connection.update', readConnection],
	['qrcode.updated', readQrCode],
	['group-participants.update', readParticipants],
	['presence.update', readPresence],
	['contacts.set', readContact],
	['contacts.upsert', readContact],
	['contacts.update', readContact],
	['chats.set', readChat],
	['chats.upsert', readChat],
	['chats.update', readChat],
	['chats.delete', readChat],
	['groups.upsert', readGroup],
	['groups.update', readGroup],
	['call', readCall],
]);

/** Of all others, the user has `raw`. */
const readOther: Reader = (): Shape[] => [{}];

/**
 * Reads a webhook of Evolution API v2 or of FlowEngine's forwarding into items: of a list of records,
 * each becomes one or more. Total and bounded, whatever comes.
 */
export function readEvents(payload: IDataObject): GatewayEvent[] {
	const raw = boundPayload(payload);
	const name = asText(raw.event);
	if (!name) return [];
	const read = READERS.get(name) ?? readOther;
	const account = asText(raw.instance);
	const envelope = { account, own: [raw.sender] };
	/** Evolution has none: its `date_time` is the server's local time with a Z behind it. */
	const forwardedAt = readTimestamp(raw.timestamp);
	return asArray(raw.data).flatMap((data, index) => {
		const given = asObject(asArray(payload.data)[index]);
		const digest = digestOf(name, momentOf(raw), data);
		return read(asRecord(data), envelope, given).map(
			({ event, id, timestamp, attachment, ...shape }) => ({
				event: asText(event) ?? name,
				id: asText(id) ?? digestOf(digest, shape),
				...omitEmpty({ timestamp: timestamp ?? forwardedAt, gateway: 'flowEngine', account }),
				...omitEmpty({ ...shape, attachment }),
				raw: Array.isArray(raw.data) ? { ...raw, data } : raw,
			}),
		);
	});
}

const asArray = (data: unknown): readonly unknown[] => (Array.isArray(data) ? data : [data]);

/** A deleted chat is only its ID. */
const asRecord = (data: unknown): IDataObject => (isObject(data) ? data : { id: asText(data) });

/**
 * The same things happen again: who is typing, a connection that is lost. Evolution keeps `date_time`
 * when it sends an event once more. While it cannot connect, it says so many times a second.
 */
function momentOf({ event, date_time: dateTime, timestamp }: IDataObject): string | undefined {
	const moment = asText(dateTime ?? timestamp);
	return event === 'connection.update' ? moment?.slice(0, 'YYYY-MM-DDTHH:MM'.length) : moment;
}
