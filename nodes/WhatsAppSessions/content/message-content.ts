import type { IDataObject } from 'n8n-workflow';

/** The content of a message, without its recipient. */
export interface Content {
	readonly body: IDataObject;
	/** What takes as long to type as the message: its text or caption. */
	readonly words?: string;
	/** The content to send instead if it is refused. */
	readonly ifRefused?: IDataObject;
}
