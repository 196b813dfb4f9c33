import type { IDataObject } from 'n8n-workflow';
import { asObject, asText } from '../../shared/values/json';
import { readAddress } from '../../shared/whatsapp/address';
import { cutText } from '../../shared/message/bound-payload';
import { chatFields } from './chat-fields';
import type { Envelope, Shape } from './reader';
import { omitEmpty } from '../../shared/values/omit-empty';

/** Votes on a poll, one item for each voter; one without a voter if all votes were taken back. */
export function readVotes(
	pollUpdates: readonly unknown[],
	key: IDataObject,
	envelope: Envelope,
): Shape[] {
	const byVoter = new Map<string | undefined, string[]>();
	for (const update of pollUpdates) {
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
		const text = cutText(options.join(', '));
		return {
			event: 'messages.vote',
			messageId: asText(key.id),
			...chat,
			phone: person?.phone ?? chat.phone,
			senderId: person?.id,
			text,
			choice: omitEmpty({ title: text, options }),
		};
	});
}
