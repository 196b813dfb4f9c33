import { call } from '../../http/call';
import { questionPathIn } from '../../question/question-path';
import { readTimestamp } from '../../message/timestamp';
import { asObject, asText } from '../../values/json';
import { readAddress } from '../../whatsapp/address';
import type { DeliveryContext } from '../delivery-context';
import type { GatewayEvent } from '../event';
import type { TriggerGateway } from '../trigger-gateway';
import type { Ask, OwnMessage } from './own-messages';

/** Whether an event is something that a person said, which may answer a question. */
export const mayAnswer = (
	{ questions, chatOf }: Pick<TriggerGateway, 'questions' | 'chatOf'>,
	event: GatewayEvent,
): boolean =>
	questions?.events.includes(event.event) === true &&
	event.fromMe !== true &&
	asText(event.senderId) !== undefined &&
	!(chatOf && isPublic(chatOf(event))) &&
	// A vote or a reaction that was taken back.
	(isWritten(event) || Boolean(event.text));

/** Whether it is a status update, or a post in a channel or broadcast list. */
const isPublic = (chat: unknown): boolean =>
	['broadcast', 'newsletter'].includes(readAddress(chat)?.kind ?? '');

/** Whether a person wrote, recorded, or chose it, unlike a reaction or a vote. */
export const isWritten = ({ messageType }: Pick<GatewayEvent, 'messageType'>): boolean =>
	messageType !== undefined && messageType !== 'reaction';

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
	const pointed = [asObject(event.choice).id, event.quotedText]
		.map(asText)
		.filter((text) => text !== undefined)
		.map(questionPathIn)
		.find((path) => path !== undefined);
	if (pointed !== undefined) return [pointed];
	const own = (await ownMessages()).filter((message) => isBefore(event, message)).toSorted(byTime);
	const paths = new Set(meantBy(event, own).flatMap(({ text }) => questionPathIn(text) ?? []));
	return [...paths].slice(0, MOST_QUESTIONS);
}

/** A message that comes late can be older than the question. Timestamps have whole seconds. */
function isBefore({ timestamp }: GatewayEvent, { sentAt }: OwnMessage): boolean {
	const said = Math.floor(Date.parse(readTimestamp(timestamp) ?? '') / 1000);
	return !(Math.floor(sentAt) > said);
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

/** The gateway that delivered the message waits for a response, and gateways don't wait long. */
const TIMEOUT_MS = 3_000;

/** Our own recent messages in the chat of an event; none if they can't be had, or the user doesn't want that. */
export async function lookUpOwnMessages(
	{ context, trigger, parameters, connect }: DeliveryContext,
	event: GatewayEvent,
): Promise<readonly OwnMessage[]> {
	const { questions } = trigger;
	const { lookUpQuestions = 'direct' } = parameters.options;
	const isWanted = lookUpQuestions === 'all' || (lookUpQuestions === 'direct' && !event.isGroup);
	if (!isWanted || !questions?.recentOwnMessages) return [];
	try {
		const endsAt = Date.now() + TIMEOUT_MS;
		const connection = await connect();
		const ask: Ask = async (request, read) =>
			await call(connection, request, ({ body }) => read(body), endsAt - Date.now());
		return await questions.recentOwnMessages(event, connection, ask);
	} catch {
		context.logger.warn(
			`${context.getNode().name} couldn't look up whether a question is open in the chat of a message`,
		);
		return [];
	}
}
