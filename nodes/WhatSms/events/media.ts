import type { IDataObject } from 'n8n-workflow';
import { fileNameOfUrl } from '../../shared/values/file-name';
import { asText, omitEmpty, readWebLink } from '../../shared/values/json';

/** https://whatsms.pt/en/docs, Ticket messages: "image | document | audio | video". */
const KINDS = new Set(['image', 'document', 'audio', 'video']);

/**
 * The file of a message; undefined if it has none. Its URL is in the messages of a ticket, and undocumented
 * in Message Received. A document has no name but the one in its URL.
 */
export function readMedia({ mediaType, mediaUrl }: IDataObject): IDataObject | undefined {
	const kind = KINDS.has(asText(mediaType) ?? '') ? mediaType : undefined;
	const url = readWebLink(mediaUrl);
	const fileName = kind === 'document' && url ? fileNameOfUrl(url) : undefined;
	return kind || url ? omitEmpty({ kind, fileName, url }) : undefined;
}
