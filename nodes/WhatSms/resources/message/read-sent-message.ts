import { readRecord } from '../../responses';
import { statusOf } from '../../message-status';

/** Flattens the answer to a send, ready for the next table update. */
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
