import type { IDataObject } from 'n8n-workflow';
import { asObject, asText, isObject } from '../../shared/values/json';
import { readAddress } from '../../shared/whatsapp/address';
import { sessionId } from '../../shared/message/message';
import { readTimestamp } from '../../shared/message/timestamp';
import type { Reader, Shape } from './reader';

/**
 * presence.update: who is online, typing, or recording, one item per person. Reads the format of Baileys,
 * `{id, presences: {<person>: {lastKnownPresence}}}`, and a flat one.
 */
export const readPresence: Reader = (data, { account }): Shape[] => {
	const { id, jid, from, presences, ...flat } = asObject(data);
	const chat = readAddress(id ?? jid ?? from);
	const toShape = (personId: unknown, state: IDataObject): Shape => {
		const person = readAddress(personId);
		const address = {
			chatId: chat?.id,
			phone: person?.phone ?? chat?.phone,
			isGroup: chat && chat.kind === 'group',
		};
		return {
			...address,
			senderId: person?.id,
			presence: asText(state.lastKnownPresence ?? state.presence ?? state.status),
			lastSeen: readTimestamp(state.lastSeen),
			sessionId: sessionId(account, address),
		};
	};
	if (!isObject(presences)) return [toShape(chat?.id, flat)];
	return Object.entries(presences).map(([personId, state]) => ({
		...toShape(personId, asObject(state)),
		part: { ...asObject(data), presences: { [personId]: state } },
	}));
};
