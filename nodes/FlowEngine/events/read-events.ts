import type { IDataObject } from 'n8n-workflow';
import { asObject, asText, isObject, omitEmpty } from '../../shared/values/json';
import { boundRecords, recordsInData } from '../../shared/message/bound-records';
import { readTimestamp } from '../../shared/message/timestamp';
import type { GatewayEvent } from '../../shared/trigger/event';
import { readCall, readChat, readGroup } from './chats-and-calls';
import { readConnection, readEnd, readQrCode } from './connection';
import { digestOf } from '../../shared/trigger/event-id';
import { readLabel, readLabelOnChat } from './labels';
import { readReceived, readSent } from './messages';
import { readContact, readParticipants, readPresence } from './contacts';
import type { Reader, Shape } from './reader';
import { readDeletion, readEdit, readSentEdit } from './edits';
import { readUpdate } from './statuses';

const READERS = new Map<string, Reader>([
	['messages.upsert', readReceived],
	['messages.set', readReceived],
	['send.message', readSent],
	['send.message.update', readSentEdit],
	['messages.update', readUpdate],
	['messages.edited', readEdit],
	['messages.delete', readDeletion],
	['connection.update', readConnection],
	['status.instance', readEnd],
	['qrcode.updated', readQrCode],
	['labels.edit', readLabel],
	['labels.association', readLabelOnChat],
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

/** Other events have no fields of their own, only `raw`. */
const readOther: Reader = (): Shape[] => [{}];

/**
 * Reads a webhook payload of Evolution API v2, or one that FlowEngine forwards, as events: one or more per
 * record. Never throws, and bounds the payload first.
 */
export function readEvents(payload: IDataObject): GatewayEvent[] {
	return boundRecords(recordsInData(payload)).flatMap(({ raw, record, original, truncated }) => {
		const name = asText(raw.event);
		if (!name) return [];
		const read = READERS.get(name) ?? readOther;
		const account = asText(raw.instance);
		const envelope = { account, own: [raw.sender] };
		// From FlowEngine only: Evolution's `date_time` is local time, but ends in Z.
		const forwardedAt = readTimestamp(raw.timestamp);
		const digest = digestOf(name, account, momentOf(raw), truncated ? original : record);
		return read(asRecord(record), envelope, asObject(original)).map(
			({ event, id, timestamp, attachment, part, ...shape }) => ({
				event: asText(event) ?? name,
				id: asText(id) ?? digestOf(digest, shape),
				...omitEmpty({ timestamp: timestamp ?? forwardedAt, gateway: 'flowEngine', account }),
				...omitEmpty({ ...shape, attachment, truncated }),
				raw: part ? { ...raw, data: part } : raw,
			}),
		);
	});
}

/** The record of a deleted chat is just its ID. */
const asRecord = (data: unknown): IDataObject => (isObject(data) ? data : { id: asText(data) });

/**
 * Tells repeated events apart, such as presence or connection updates; redeliveries keep `date_time`.
 * While it reconnects, Evolution sends many connection updates per second: those of a minute count as one.
 */
function momentOf({ data, date_time: dateTime, timestamp }: IDataObject): string | undefined {
	const moment = asText(dateTime ?? timestamp);
	const isLoop = asObject(data).state === 'connecting';
	return isLoop ? moment?.slice(0, 'YYYY-MM-DDTHH:MM'.length) : moment;
}
