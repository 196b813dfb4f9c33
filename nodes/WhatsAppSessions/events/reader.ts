import type { EventFields, Given } from '../../shared/trigger/event';

/** The context of an event, from the rest of the payload. */
export interface Envelope {
	readonly event: string;
	/** The session. */
	readonly account: string | undefined;
}

/** Reads the data of an event, which the docs do not describe, as items. */
export type Reader = (data: unknown, envelope: Envelope) => Shape[];

/** An item to be. */
export type Shape = EventFields & { readonly id?: string | undefined } & {
	readonly [Name in 'isConnected' | 'lastSeen' | 'presence' | 'reason' | 'state']?: Given;
};
