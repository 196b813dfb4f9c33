import type { EventFields, Given } from '../../shared/trigger/event';

/** What surrounds the data of an event. */
export interface Envelope {
	readonly event: string;
	/** The session. */
	readonly account: string | undefined;
}

/** Reads the data of an event, of which the docs say nothing, into items. */
export type Reader = (data: unknown, envelope: Envelope) => Shape[];

/** An item to be. */
export type Shape = EventFields & { readonly id?: string | undefined } & {
	readonly [Name in 'isConnected' | 'lastSeen' | 'presence' | 'reason' | 'state']?: Given;
};
