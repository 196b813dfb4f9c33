import { questionPathsIn } from '../../question/question-path';
import { readTimestamp } from '../../message/timestamp';
import { asObject, asText } from '../../values/json';
import type { GatewayEvent } from '../event';
import { isWritten } from './may-answer';
import type { OwnMessage } from './own-messages';

/** How many questions to try: in a group, several people may have been asked. */
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
	const quoted = questionPathsIn(event.quotedText);
	const pointed = tapped.length > 0 ? tapped : quoted;
	if (pointed.length > 0) return pointed.slice(0, MOST_QUESTIONS);
	const own = (await ownMessages()).filter(isBefore(event)).toSorted(byTime);
	const paths = new Set(meantBy(event, own).flatMap(({ text }) => questionPathsIn(text)));
	return [...paths].slice(0, MOST_QUESTIONS);
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
	const isVote = event.messageType === undefined;
	return isVote ? questionOfPoll(own, index) : own.slice(index, index + 1);
}

/** A poll has no link itself: it is in the message right before it, which begins with the poll's name. */
function questionOfPoll(own: readonly OwnMessage[], index: number): readonly OwnMessage[] {
	const name = bare(own[index]?.text ?? '');
	const before = own.slice(index + 1, index + 2);
	return name === '' ? [] : before.filter(({ text }) => bare(text).startsWith(name));
}

/** Without formatting, and what cutting a text leaves. */
const bare = (text: string): string => text.replace(/[*_~`…\s]/g, '');

/** The ID of the message that is quoted, reacted to, or voted on. */
const aboutMessage = (event: GatewayEvent): unknown =>
	isWritten(event)
		? asObject(event).quotedMessageId
		: (asObject(asObject(event).reaction).messageId ?? event.messageId);
