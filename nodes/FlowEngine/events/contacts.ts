import type { IDataObject } from 'n8n-workflow';
import { asObject, asText, isObject, readWebLink } from '../../shared/values/json';
import { readAddress, samePerson } from '../../shared/whatsapp/address';
import { readTimestamp } from '../../shared/message/timestamp';
import { chatFields } from './chat-fields';
import type { Reader, Shape } from './reader';

/** contacts.*: a new contact, or a new name or profile picture. */
export const readContact: Reader = (record, envelope): Shape[] => [
	{
		...chatFields(record.remoteJid ?? record.id, envelope),
		name: asText(record.pushName ?? record.name ?? record.notify),
		profilePictureUrl: readWebLink(record.profilePicUrl ?? record.imgUrl),
	},
];

/** group-participants.update: one item per participant. */
export const readParticipants: Reader = (record, envelope): Shape[] => {
	const known = new Map(
		asList(record.participantsData)
			.map(asObject)
			.map((person) => [person.jid, person]),
	);
	const group = {
		...chatFields(record.id, envelope),
		action: asText(record.action),
		authorId: samePerson([record.author, record.authorPn])?.id,
	};
	return asList(record.participants).map((participant) => {
		const { id, phoneNumber, lid } = isObject(participant)
			? participant
			: { id: asText(participant) };
		const data = known.get(id);
		const person = samePerson([id, phoneNumber, withServer(data?.phoneNumber), lid]);
		return {
			...group,
			phone: person?.phone,
			participantId: person?.id,
			name: asText(data?.name),
			part: {
				...record,
				participants: [participant] as IDataObject[],
				...(data && { participantsData: [data] }),
			},
		};
	});
};

/** Without a server, the digits are those of a hidden ID: Evolution fills them in for an unknown phone number. */
const withServer = (phoneNumber: unknown): unknown =>
	asText(phoneNumber)?.includes('@') ? phoneNumber : undefined;

/** presence.update: who is online, typing, or recording; one item per person. */
export const readPresence: Reader = (record, envelope): Shape[] =>
	Object.entries(asObject(record.presences)).map(([id, state]): Shape => {
		const { lastKnownPresence, lastSeen } = asObject(state);
		const chat = chatFields(record.id, envelope);
		const person = readAddress(id);
		return {
			...chat,
			phone: person?.phone ?? chat.phone,
			senderId: person?.id,
			presence: asText(lastKnownPresence),
			lastSeen: readTimestamp(lastSeen),
			part: { ...record, presences: { [id]: state } },
		};
	});

const asList = (value: unknown): unknown[] => (Array.isArray(value) ? value : []);
