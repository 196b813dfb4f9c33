import { asText } from '../../values/json';
import type { GatewayEvent } from '../event';
import type { TriggerGateway } from '../trigger-gateway';

/** Whether an event is something that a person said, which may answer a question. */
export const mayAnswer = (
	{ questions }: Pick<TriggerGateway, 'questions'>,
	{ event, fromMe, senderId, text, messageType }: GatewayEvent,
): boolean =>
	questions?.events.includes(event) === true &&
	fromMe !== true &&
	asText(senderId) !== undefined &&
	// A vote or a reaction that was taken back.
	(isWritten({ messageType }) || Boolean(text));

/** Whether a person wrote, recorded, or chose it, unlike a reaction or a vote. */
export const isWritten = ({ messageType }: Pick<GatewayEvent, 'messageType'>): boolean =>
	messageType !== undefined && messageType !== 'reaction';
