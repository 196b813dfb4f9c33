import type { IDataObject } from 'n8n-workflow';
import { asObject, asText, isObject, present } from '../../shared/values/json';
import { bounded } from '../../shared/message/bounded';
import { readTimestamp } from '../../shared/message/timestamp';
import type { GatewayEvent } from '../../shared/trigger/event';
import { call, chat, group } from './chats-and-calls';
import { connection, qrCode } from './connection';
import { digestOf } from '../../shared/trigger/event-id';
import { received, sent } from './messages';
import { contact, participants, presence } from './contacts';
import type { Reader } from './reader';
import { deleted, revised } from './edits';
import { updated } from './statuses';

const READERS = new Map<string, Reader>([
	['messages.upsert', received],
	['messages.set', received],
	['send.message', sent],
	['messages.update', updated],
	['messages.edited', revised],
	['messages.delete', deleted],
	['connection.update', connection],
	['qrcode.updated', qrCode],
	['group-participants.update', participants],
	['presence.update', presence],
	['contacts.set', contact],
	['contacts.upsert', contact],
	['contacts.update', contact],
	['chats.set', chat],
	['chats.upsert', chat],
	['chats.update', chat],
	['chats.delete', chat],
	['groups.upsert', group],
	['groups.update', group],
	['call', call],
]);

/** Of all others, the user has `raw`. */
const other: Reader = () => [{}];

/**
 * Reads a webhook of Evolution API v2 or of FlowEngine's forwarding into items: of a list of records,
 * each becomes one or more. Total and bounded, whatever comes.
 */
export function readEvents(payload: IDataObject): GatewayEvent[] {
	const raw = bounded(payload);
	const name = asText(raw.event);
	if (!name) return [];
	const read = READERS.get(name) ?? other;
	const account = asText(raw.instance);
	const envelope = { account, own: [raw.sender] };
	/** Evolution has none: its `date_time` is the server's local time with a Z behind it. */
	const forwardedAt = readTimestamp(raw.timestamp);
	return listed(raw.data).flatMap((data, index) => {
		const given = asObject(listed(payload.data)[index]);
		const digest = digestOf(name, momentOf(raw), data);
		return read(asRecord(data), envelope, given).map(
			({ event, id, timestamp, attachment, ...shape }) => ({
				event: asText(event) ?? name,
				id: asText(id) ?? digestOf(digest, shape),
				...present({ timestamp: timestamp ?? forwardedAt, gateway: 'flowEngine', account }),
				...present({ ...shape, attachment }),
				raw: Array.isArray(raw.data) ? { ...raw, data } : raw,
			}),
		);
	});
}

const listed = (data: unknown): readonly unknown[] => (Array.isArray(data) ? data : [data]);

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
