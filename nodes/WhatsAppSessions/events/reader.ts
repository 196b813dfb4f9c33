import type { IDataObject } from 'n8n-workflow';
import type { EventFields, Given } from '../../shared/trigger/event';

/** The context of an event, from the rest of the payload. */
export interface Envelope {
	readonly event: string;
	/** The session. */
	readonly account: string | undefined;
}

/**
 * Reads the data of an event, which the docs do not describe, as items. `original` is the data as received,
 * unbounded and with the keys of files.
 */
export type Reader = (data: unknown, envelope: Envelope, original: unknown) => Shape[];

/** An item to be. */
export type Shape = EventFields & {
	readonly id?: string | undefined;
	/** What of the record the item is about, where it has an item for each of many. */
	readonly part?: IDataObject;
} & {
	readonly [Name in 'isConnected' | 'lastSeen' | 'presence' | 'reason' | 'state']?: Given;
};
