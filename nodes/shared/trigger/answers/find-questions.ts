import { questionPathsIn } from '../../question/question-path';
import { readTimestamp } from '../../message/timestamp';
import { asObject, asText } from '../../values/json';
import type { GatewayEvent } from '../event';
import { isWritten } from './may-answer';
import type { OwnMessage } from './own-messages';

/** How many questions to try: of those that are closed already, the chat may hold many. */
const MOST_QUESTIONS = 5;

/**
 * The questions that a message may answer, the likeliest first: that of a tapped button, else the quoted one,
 * else those of our own messages, the newest first.
 */
export async function findQuestions(
	event: GatewayEvent,
	ownMessages: () => Promise<readonly OwnMessage[]>,
): Promise<string[]> {
	const tapped = questionPathsIn(asObject(event.choice).id);
	if (tapped.length > 0) return tapped;
	const quoted = questionPathsIn(event.quotedText);
	if (quoted.length > 0) return quoted;
	const own = (await ownMessages()).filter(isBefore(event)).toSorted(byTime);
	return [...new Set(meantBy(event, own).flatMap(({ text }) => questionPathsIn(text)))].slice(
		0,
		MOST_QUESTIONS,
	);
}

/** A message that comes late can be older than the question. Timestamps have whole seconds. */
function isBefore({ timestamp }: GatewayEvent): (message: OwnMessage) => boolean {
	const said = Math.floor(Date.parse(readTimestamp(timestamp) ?? '') / 1000);
	return ({ sentAt }) => !(Math.floor(sentAt) > said);
}

const byTime = (one: OwnMessage, other: OwnMessage): number => other.sentAt - one.sentAt;

/** The own messages that a message can be about, given the newest first. */
function meantBy(event: GatewayEvent, own: readonly OwnMessage[]): readonly OwnMessage[] {
	const about = asText(aboutMessage(event));
	if (about === undefined) return own;
	const index = own.findIndex(({ id }) => id === about);
	if (index < 0) return [];
	// A poll has no link itself: it is in the message before it.
	const isVote = event.messageType === undefined;
	return isVote ? own.slice(index).filter(hasQuestion).slice(0, 1) : own.slice(index, index + 1);
}

/** The ID of the message that is quoted, reacted to, or voted on. */
const aboutMessage = (event: GatewayEvent): unknown =>
	isWritten(event)
		? asObject(event).quotedMessageId
		: (asObject(asObject(event).reaction).messageId ?? event.messageId);

const hasQuestion = ({ text }: OwnMessage): boolean => questionPathsIn(text).length > 0;
