import type { IDataObject } from 'n8n-workflow';

/** What happened at the gateway, in the shape that the workflow gets; `attachment` becomes its file. */
export interface GatewayEvent extends IDataObject {
	/** The event's name at the gateway, as the Events parameter offers it. */
	event: string;
	/** The same for every delivery of the same event, and for no other event of that name. */
	id: string;
}

/** A file inside an event: it never gets into the item's JSON. */
export interface Attachment extends IDataObject {
	base64: string;
	mimeType?: string;
	fileName?: string;
}
