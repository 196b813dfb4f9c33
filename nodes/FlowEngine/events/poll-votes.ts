import type { IDataObject } from 'n8n-workflow';
import { asObject, asText, omitEmpty } from '../../shared/values/json';
import { readAddress } from '../../shared/whatsapp/address';
import { cutText } from '../../shared/message/bound-payload';
import { sessionId } from '../../shared/message/message';
import { readParties } from '../../shared/message/parties';
import { readTimestamp } from '../../shared/message/timestamp';
import { chatFields } from './chat-fields';
import { accountEventId } from '../../shared/trigger/event-id';
import type { Envelope, Reader, Shape } from './reader';

/**
 * A vote in the format of 2.3.7: a message of the voter. If the vote was removed, or the server cannot
 * decrypt it, no option has voters.
 */
export const readVote: Reader = (record, envelope): Shape[] => {
	const { pollUpdateMessage } = asObject(record.message);
	const { id: messageId } = asObject(asObject(pollUpdateMessage).pollCreationMessageKey);
	const parties = readParties(record);
	const updates = Array.isArray(record.pollUpdates) ? record.pollUpdates.map(asObject) : [];
	const chosen = updates.filter(({ voters }) => Array.isArray(voters) && voters.length > 0);
	return [
		{
			event: 'messages.vote',
			id: accountEventId(envelope.account, parties.chatId, asObject(record.key).id),
			messageId: asText(messageId),
			timestamp: readTimestamp(record.messageTimestamp),
			...parties,
			sessionId: sessionId(envelope.account, parties),
			...choiceOf(chosen.map(({ name }) => asText(name) ?? '')),
		},
	];
};

/** The state of a poll, as older versions send it: one item per voter, at least one. */
export function readVotes(record: IDataObject, key: IDataObject, envelope: Envelope): Shape[] {
	const byVoter = new Map<string | undefined, string[]>();
	for (const update of Array.isArray(record.pollUpdates) ? record.pollUpdates : []) {
		const { name, voters } = asObject(update);
		for (const voter of Array.isArray(voters) ? voters : []) {
			const id = asText(voter);
			const options = byVoter.get(id) ?? [];
			options.push(asText(name) ?? '');
			byVoter.set(id, options);
		}
	}
	if (byVoter.size === 0) byVoter.set(undefined, []);
	const chat = chatFields(key.remoteJid, envelope);
	return [...byVoter].map(([voter, options]) => {
		const person = readAddress(voter);
		return {
			event: 'messages.vote',
			messageId: asText(key.id),
			...chat,
			phone: person?.phone ?? chat.phone,
			senderId: person?.id,
			...choiceOf(options),
			part: { ...record, pollUpdates: options.map((name) => ({ name, voters: [voter] })) },
		};
	});
}

function choiceOf(options: readonly string[]): IDataObject {
	const text = cutText(options.join(', '));
	return { text, choice: omitEmpty({ title: text, options: [...options] }) };
}
