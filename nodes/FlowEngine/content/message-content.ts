import type { IDataObject } from 'n8n-workflow';
import type { InputFile } from '../../shared/values/files';

/** The content of a message, without its recipient. */
export interface Content {
	/** The last part of the request's path, such as sendText. */
	readonly call: string;
	readonly body: IDataObject;
	/** What is sent instead if it is refused. */
	readonly ifRefused?: Content;
}

/** Reads the file in a binary property; throws ExplainedError if there is none. */
export type ReadFile = (property: string) => Promise<InputFile>;
