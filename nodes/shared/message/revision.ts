import type { IDataObject } from 'n8n-workflow';
import { asObject, asText } from '../values/json';
import { readContent } from './content';
import { readTimestamp } from './timestamp';

/** An edit or a deletion of a message. */
export interface Revision {
	readonly kind: 'edited' | 'deleted';
	readonly messageId: string | undefined;
	/** The new text of an edited message. */
	readonly text: string | undefined;
	readonly timestamp: string | undefined;
	/** The message's key from its author's point of view: in a contact's edit, `remoteJid` is the account. */
	readonly key: IDataObject;
}

const REVOKE = [0, 'REVOKE'];
const MESSAGE_EDIT = [14, 'MESSAGE_EDIT'];

/** Reads a ProtocolMessage (WAProto.proto); undefined if it is neither an edit nor a deletion. */
export function readRevision(protocol: IDataObject): Revision | undefined {
	const { type, key, editedMessage, timestampMs } = protocol;
	const isEdit = type === undefined ? editedMessage !== undefined : isOneOf(MESSAGE_EDIT, type);
	if (!isEdit && !isOneOf(REVOKE, type)) return undefined;
	return {
		kind: isEdit ? 'edited' : 'deleted',
		messageId: asText(asObject(key).id),
		text: isEdit ? readContent(asObject(editedMessage))?.text : undefined,
		timestamp: readTimestamp(timestampMs),
		key: asObject(key),
	};
}

const isOneOf = (values: readonly unknown[], value: unknown): boolean => values.includes(value);
