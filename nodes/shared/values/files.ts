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
	/** If undefined, n8n detects it from the bytes. */
	readonly mimeType?: string | undefined;
	readonly fileName?: string | undefined;
}

/** An output item with files, by the name of their binary property. */
export class FileItem {
	constructor(
		readonly json: IDataObject,
		readonly files: Readonly<Record<string, OutputFile>>,
	) {}
}

/** Whether an operation's output contains files. */
export const hasFiles = (output: unknown): boolean =>
	[output].flat().some((record) => record instanceof FileItem);
