import type { IDataObject } from 'n8n-workflow';
import { boundPayload } from '../../shared/message/bound-payload';
import { toChatInput } from '../../shared/message/chat-input';
import { sessionId } from '../../shared/message/message';
import type { GatewayEvent } from '../../shared/trigger/event';
import { asObject, asText, omitEmpty } from '../../shared/values/json';

/** https://example.com/docs, Webhooks: events that only the account's own messages raise. */
export const SENT_EVENTS = ['message.sent'];

/**
 * Reads `{event, account, timestamp, message: {id, from, name, text}}`, with `to` for `from` in a message
 * of the account. Returns no event for any other payload, and never throws.
 */
export function readEvents(payload: IDataObject): GatewayEvent[] {
	const raw = boundPayload(payload);
	const { id, from, to, name, text } = asObject(raw.message);
	const [event, messageId, account] = [asText(raw.event), asText(id), asText(raw.account)];
	if (event === undefined || messageId === undefined) return [];
	const phone = asText(from) ?? asText(to);
	const fields = {
		timestamp: asText(raw.timestamp),
		account,
		chatId: phone,
		phone,
		senderName: asText(name),
		text: asText(text),
		chatInput: toChatInput({ messageType: 'text', text }),
		sessionId: sessionId(account, { phone }),
	};
	return [
		{
			event,
			id: messageId,
			gateway: 'pigeon',
			messageId,
			messageType: 'text',
			fromMe: SENT_EVENTS.includes(event),
			isGroup: false,
			...omitEmpty(fields),
			raw,
		},
	];
}
