import type { IDataObject } from 'n8n-workflow';
import { asObject, asText, isObject } from '../../shared/values/json';
import { readMessage } from '../../shared/message/message';
import type { Account } from '../../shared/message/message';
import { joinId } from '../../shared/trigger/event-id';
import type { Attachment } from '../../shared/trigger/event';
import type { Reader, Shape } from './reader';
import { readHiddenEdit } from './edits';
import { readVotes } from './poll-votes';
import { omitEmpty } from '../../shared/values/omit-empty';

/** messages.upsert: a message came in, or somebody wrote one on the phone. */
export const readReceived: Reader = (record, envelope, given): Shape[] => {
	const { pollUpdateMessage, secretEncryptedMessage } = asObject(record.message);
	if (Array.isArray(record.pollUpdates)) {
		const { pollCreationMessageKey } = asObject(pollUpdateMessage);
		return readVotes(record.pollUpdates, asObject(pollCreationMessageKey), envelope);
	}
	if (isObject(secretEncryptedMessage)) return readHiddenEdit(secretEncryptedMessage, envelope);
	return readMessageSentBy('phone')(record, envelope, given);
};

/** send.message: one went out through the API. */
export const readSent: Reader = (...args): Shape[] => readMessageSentBy('api')(...args);

const readMessageSentBy =
	(sentBy: Account['sentBy']): Reader =>
	(record, { account, own }, given) => {
		const read = readMessage(record, { id: account, own, sentBy });
		if (!read) return [];
		const id = joinId(asObject(record.key).remoteJid, read.messageId);
		return [{ id, ...read, attachment: readAttachment(read.media, given) }];
	};

/** Evolution puts the file beside the content, if its webhook is set to. */
function readAttachment(
	media: IDataObject | undefined,
	given: IDataObject,
): Attachment | undefined {
	const { base64 } = asObject(given.message);
	if (!media || typeof base64 !== 'string' || base64 === '') return undefined;
	const { mimeType, fileName } = media;
	return { base64, ...omitEmpty({ mimeType: asText(mimeType), fileName: asText(fileName) }) };
}
