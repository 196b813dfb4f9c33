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
		`The item has no file in "${property}"`,
		others.length > 0
			? `It has one in ${others.map((name) => `"${name}"`).join(', ')}: enter that name.`
			: 'Put a node before this one that gives a file, such as HTTP Request or Read Files from Disk.',
	);
