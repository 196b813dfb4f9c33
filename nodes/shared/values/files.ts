import type { IDataObject } from 'n8n-workflow';

/** A file from a binary property of an input item. */
export interface InputFile {
	readonly bytes: Buffer;
	readonly mimeType: string;
	readonly fileName: string;
}

/** A file for a binary property of an output item. */
export interface OutputFile {
	readonly bytes: Buffer;
	/** Left to n8n, which looks at the bytes, if undefined. */
	readonly mimeType?: string | undefined;
	readonly fileName?: string | undefined;
}

/** An item with files, by the name of their binary property. */
export class FileItem {
	constructor(
		readonly json: IDataObject,
		readonly files: Readonly<Record<string, OutputFile>>,
	) {}
}

/** Whether there are files in an operation's output. */
export const hasFiles = (output: unknown): boolean =>
	[output].flat().some((record) => record instanceof FileItem);
