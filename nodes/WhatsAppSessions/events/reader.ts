import type { IDataObject } from 'n8n-workflow';

/** What surrounds the data of an event. */
export interface Envelope {
	readonly event: string;
	/** The session. */
	readonly account: string | undefined;
}

/** Reads the data of an event, of which the docs say nothing, into items. */
export type Reader = (data: unknown, envelope: Envelope) => IDataObject[];
