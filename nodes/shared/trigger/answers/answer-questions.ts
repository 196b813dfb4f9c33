import { keysOf } from '../../question/chat-ids';
import type { ChatAnswer } from '../../question/chat-answer';
import type { DeliveryContext } from '../delivery-context';
import type { GatewayEvent } from '../event';
import { readMediaOf } from '../event-items';
import { askAgainOnce } from './ask-again';
import { findQuestions, lookUpOwnMessages, mayAnswer } from './find-questions';
import type { OwnMessage } from './own-messages';
import { postAnswer } from './post-answer';

/**
 * Leaves out the messages that answer an open question: they resume the execution that waits for it. One
 * after the other, because the first of two messages answers.
 */
export async function leaveOutAnswers(
	delivery: DeliveryContext,
	events: readonly GatewayEvent[],
): Promise<GatewayEvent[]> {
	const others: GatewayEvent[] = [];
	for (const event of events) {
		if (!mayAnswer(delivery.trigger, event) || !(await isTaken(delivery, event)))
			others.push(event);
	}
	return others;
}

/** Whether a message answered a question, or was asked back about. */
async function isTaken(delivery: DeliveryContext, event: GatewayEvent): Promise<boolean> {
	let found: Promise<readonly OwnMessage[]> | undefined;
	const ownMessages = async () => await (found ??= lookUpOwnMessages(delivery, event));
	const paths = await findQuestions(event, ownMessages);
	if (paths.length === 0) return false;
	const { message, file } = await readMessage(delivery, event);
	const answer = { message, ...partiesOf(delivery, event) };
	for (const path of paths) {
		const verdict = await postAnswer(delivery.context, path, answer, file);
		// One word may not answer two questions: not when it is delivered twice, and not with an "OK" after it.
		if (verdict === 'unreachable' || verdict === 'closed') return false;
		if (verdict.answerInChat === 'notAsked') continue;
		if (verdict.answerInChat === 'accepted') return true;
		return await askAgainOnce(delivery, event, { path, ...verdict }, ownMessages);
	}
	return false;
}

/** The message as the trigger outputs it. */
async function readMessage(delivery: DeliveryContext, event: GatewayEvent) {
	const { attachment, ...message } = event;
	const hasFile = (attachment ?? event.media) !== undefined;
	if (!hasFile || delivery.parameters.options.downloadMedia !== true) return { message };
	const { file, mediaError } = await readMediaOf(delivery, event);
	return { message: { ...message, ...(mediaError !== undefined && { mediaError }) }, file };
}

function partiesOf(
	{ trigger: { questions, chatOf } }: DeliveryContext,
	event: GatewayEvent,
): Omit<ChatAnswer, 'message'> {
	const { chatId, ticketId, phone, senderId } = event;
	const isGroup = event.isGroup === true;
	const chats = [chatOf?.(event), chatId, ticketId, ...(questions?.chatIds?.(event) ?? [])];
	return {
		chats: keysOf(isGroup ? chats : [...chats, phone]),
		senders: keysOf([senderId, phone]),
		isGroup,
	};
}
