import type { IDataObject } from 'n8n-workflow';
import { asObject, asText, isObject, omitEmpty } from '../../shared/values/json';
import { readMessage } from '../../shared/message/message';
import type { Account } from '../../shared/message/message';
import type { Attachment } from '../../shared/trigger/event';
import type { Reader, Shape } from './reader';
import { readHiddenEdit } from './edits';
import { hasLostContext, namesAccount } from './mentions';
import { accountEventId } from '../../shared/trigger/event-id';
import { readVote } from './poll-votes';

/** messages.upsert: a message was received, or sent from the phone. */
export const readReceived: Reader = (record, envelope, original): Shape[] => {
	const { secretEncryptedMessage } = asObject(record.message);
	if (Array.isArray(record.pollUpdates)) return readVote(record, envelope, original);
	if (isObject(secretEncryptedMessage)) return readHiddenEdit(secretEncryptedMessage, envelope);
	return readMessageSentBy('phone')(record, envelope, original);
};

/** send.message: a message was sent through the API. */
export const readSent: Reader = (...args): Shape[] => readMessageSentBy('api')(...args);

const readMessageSentBy =
	(sentBy: Account['sentBy']): Reader =>
	(record, envelope, original) => {
		const { account, own } = envelope;
		const read = readMessage(record, { id: account, own, sentBy });
		if (!read) return [];
		const id = accountEventId(envelope.account, read.chatId, read.messageId);
		const isLost = read.isGroup && hasLostContext(original);
		const isMentioned = isLost ? namesAccount(read.text, envelope) : read.isMentioned;
		return [{ id, ...read, isMentioned, attachment: readAttachment(read.media, original) }];
	};

/** The file as base64, which Evolution includes if its webhook has "Webhook Base64" on. */
function readAttachment(
	media: IDataObject | undefined,
	original: IDataObject,
): Attachment | undefined {
	const { base64 } = asObject(original.message);
	if (!media || typeof base64 !== 'string' || base64 === '') return undefined;
	const { mimeType, fileName } = media;
	return { base64, ...omitEmpty({ mimeType: asText(mimeType), fileName: asText(fileName) }) };
}
