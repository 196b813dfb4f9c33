import { asText } from '../../values/json';
import { readAddress } from '../../whatsapp/address';
import type { GatewayEvent } from '../event';
import type { TriggerGateway } from '../trigger-gateway';

/** Whether an event is something that a person said, which may answer a question. */
export const mayAnswer = (
	{ questions, chatOf }: Pick<TriggerGateway, 'questions' | 'chatOf'>,
	event: GatewayEvent,
): boolean =>
	questions?.events.includes(event.event) === true &&
	event.fromMe !== true &&
	asText(event.senderId) !== undefined &&
	!isPublic(chatOf?.(event)) &&
	// A vote or a reaction that was taken back.
	(isWritten(event) || Boolean(event.text));

/** Whether it is a status update, or a post in a channel or broadcast list. */
const isPublic = (chat: unknown): boolean =>
	['broadcast', 'newsletter'].includes(readAddress(chat)?.kind ?? '');

/** Whether a person wrote, recorded, or chose it, unlike a reaction or a vote. */
export const isWritten = ({ messageType }: Pick<GatewayEvent, 'messageType'>): boolean =>
	messageType !== undefined && messageType !== 'reaction';
