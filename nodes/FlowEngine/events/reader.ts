import type { IDataObject } from 'n8n-workflow';
import type { EventFields, Given } from '../../shared/trigger/event';

/** The context of a record, from the rest of the payload. */
export interface Envelope {
	/** Evolution's name for the instance. */
	readonly account: string | undefined;
	/** The number's own WhatsApp IDs; none in payloads forwarded by FlowEngine. */
	readonly own: readonly unknown[];
}

/**
 * Reads one record of a payload as items; none if it has nothing for people. An item has `event` if its
 * event differs from the payload's, and `id` if the record has one. `original` is the record as received,
 * unbounded and with files.
 */
export type Reader = (record: IDataObject, envelope: Envelope, original: IDataObject) => Shape[];

/** An item to be. */
export type Shape = EventFields & {
	readonly event?: string;
	readonly id?: string | undefined;
	/** What of the record the item is about, where it has an item for each of many. */
	readonly part?: IDataObject;
} & {
	readonly [Name in OwnField]?: Given;
};

type OwnField =
	| 'action'
	| 'authorId'
	| 'callId'
	| 'choice'
	| 'code'
	| 'description'
	| 'isDeleted'
	| 'isOwnMessage'
	| 'isVideo'
	| 'labelId'
	| 'lastSeen'
	| 'message'
	| 'name'
	| 'ownerId'
	| 'pairingCode'
	| 'participantCount'
	| 'participantId'
	| 'presence'
	| 'profileName'
	| 'profilePictureUrl'
	| 'senderName'
	| 'state'
	| 'statusReason'
	| 'unreadCount';
