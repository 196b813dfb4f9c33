import type { IDataObject } from 'n8n-workflow';

/** The context of an event, from the rest of the payload. */
export interface Envelope {
	readonly event: string;
	/** The session. */
	readonly account: string | undefined;
}

/** Reads the data of an event, which the docs do not describe, as items. */
export type Reader = (data: unknown, envelope: Envelope) => IDataObject[];
