import { readRecord, statusOf } from '../../responses';

/** Flattens the response to a send, so that it fits a table row; undefined if it has no message. */
export function readSentMessage(body: unknown) {
	const message = readRecord('message')(body);
	return (
		message && {
			messageId: message.id,
			status: statusOf(message.ack),
			text: message.body,
			sentAt: message.createdAt,
		}
	);
}
