import type { IBinaryData, IExecuteFunctions } from 'n8n-workflow';
import type { OutputFile } from './files';
import { readFileName, readMimeType } from './file-labels';

type Helpers = Pick<IExecuteFunctions['helpers'], 'prepareBinaryData'>;

/** Puts a file into n8n's binary data. Whoever sent it chose its name and its type. */
export const toBinaryData = async (
	{ prepareBinaryData }: Helpers,
	{ bytes, fileName, mimeType }: OutputFile,
): Promise<IBinaryData> =>
	await prepareBinaryData(bytes, readFileName(fileName), readMimeType(mimeType)?.bare);
