import type { IDataObject } from 'n8n-workflow';
import type { EventFields, Given } from '../../shared/trigger/event';

/** What surrounds the record that a webhook is about. */
export interface Envelope {
	/** The number's name: Evolution's instance. */
	readonly account: string | undefined;
	/** The number's own WhatsApp ID; FlowEngine's forwarding leaves it out. */
	readonly own: readonly unknown[];
}

/**
 * Reads one record of an event into items; none if nothing happened that a person would care for.
 * `event` where it is another than the webhook's, `id` where the record has one. `given` is the
 * record as it came, unbounded, with its files.
 */
export type Reader = (record: IDataObject, envelope: Envelope, given: IDataObject) => Shape[];

/** An item to be. */
export type Shape = EventFields & {
	readonly event?: string;
	readonly id?: string | undefined;
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
	| 'isOwnMessage'
	| 'isVideo'
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
	| 'state'
	| 'statusReason'
	| 'unreadCount';
