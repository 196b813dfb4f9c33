import type { IDataObject } from 'n8n-workflow';
import { readPath } from '../../shared/http/path';
import { isEncryptedFile } from '../../shared/message/encrypted-file';
import type { Attachment, RemoteFile } from '../../shared/trigger/event';
import type { FindFile } from '../../shared/trigger/trigger-gateway';
import { asObject, asText, omitEmpty, readWebLink } from '../../shared/values/json';

/**
 * Lets the gateway decrypt a file. The docs describe no such request: this is the one of WaSenderAPI
 * (https://wasenderapi.com/api-docs/messages/decrypt-media-file), a related gateway.
 */
export const findFile: FindFile = async (event, { options: { decryptPath }, ask }) => {
	const { attachment, messageId, media } = event;
	if (!decryptPath || !isEncryptedFile(attachment)) return undefined;
	const { kind, url, mediaKey } = attachment;
	const content = { url, mediaKey, ...omitEmpty({ mimetype: asObject(media).mimeType }) };
	const message = { key: { id: messageId }, message: { [`${kind}Message`]: content } };
	return await ask(
		{
			method: 'POST',
			path: readPath(decryptPath, 'Decrypt Path'),
			readOnly: true,
			body: { data: { messages: message } },
		},
		readDecrypted,
	);
};

/** `{publicUrl}`, or the file itself as Base64; bare or in `data`. */
function readDecrypted(body: unknown): Attachment | RemoteFile | undefined {
	const { publicUrl, url, base64 }: IDataObject = {
		...asObject(body),
		...asObject(asObject(body).data),
	};
	const link = readWebLink(publicUrl ?? url);
	if (link !== undefined) return { url: link };
	const file = asText(base64);
	return file ? { base64: file } : undefined;
}
