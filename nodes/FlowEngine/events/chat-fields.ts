import { readAddress } from '../../shared/whatsapp/address';
import { sessionId } from '../../shared/message/message';
import type { EventFields } from '../../shared/trigger/event';
import type { Envelope } from './reader';

/** The fields of an event that follow from the ID of its chat. */
export function chatFields(id: unknown, { account }: Envelope): EventFields {
	const address = readAddress(id);
	if (address === undefined) return {};
	const chat = { chatId: address.id, phone: address.phone, isGroup: address.kind === 'group' };
	return { ...chat, sessionId: sessionId(account, chat) };
}
