import type { IDataObject } from 'n8n-workflow';
import { asObject, asText } from '../shared/values/json';

/** A file of getBase64FromMediaMessage. If the server does not know its type, it names it "<ID>.false". */
export function readMedia(body: unknown): IDataObject {
	const { fileName, ...media } = asObject(body);
	return { ...media, fileName: asText(fileName)?.replace(/\.false$/, '') };
}
