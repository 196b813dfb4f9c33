import type { IExecuteFunctions } from 'n8n-workflow';
import { ExplainedError } from '../http/explained-error';
import type { InputFile } from '../values/files';

/** Reads the file in a binary property of an input item; throws ExplainedError if there is none. */
export async function readInputFile(
	context: IExecuteFunctions,
	item: number,
	property: string,
): Promise<InputFile> {
	const { binary = {} } = context.getInputData()[item] ?? {};
	const given = binary[property];
	if (!given) throw missingFileError(property, Object.keys(binary));
	const bytes = await context.helpers.getBinaryDataBuffer(item, property);
	const { mimeType, fileName, fileExtension } = given;
	return {
		bytes,
		mimeType,
		fileName: fileName ?? ['file', fileExtension].filter(Boolean).join('.'),
	};
}

const missingFileError = (property: string, others: readonly string[]) =>
	new ExplainedError(
		`The item has no file in the field "${property}"`,
		others.length > 0
			? `It has one in ${others.map((name) => `"${name}"`).join(', ')}. Enter that name instead.`
			: 'Add a node before this one that outputs a file, such as HTTP Request or Read/Write Files from Disk.',
	);
