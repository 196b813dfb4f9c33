import { ExplainedError } from '../../../shared/http/explained-error';
import type { GatewayApi } from '../../../shared/action/operation';

/** The image in a binary property, as base64; throws ExplainedError if it is another kind of file. */
export async function readPicture(api: GatewayApi, property: string): Promise<string> {
	const { bytes, mimeType, fileName } = await api.file(property);
	if (mimeType.startsWith('image/') && bytes.length > 0) return bytes.toString('base64');
	throw new ExplainedError(
		`The file "${fileName}" isn't an image`,
		`A group picture must be an image such as JPEG or PNG, but the file type is ${mimeType || 'unknown'}.`,
	);
}
