import type { IDataObject } from 'n8n-workflow';
import { asText, omitEmpty, readWebLink } from '../../../shared/values/json';
import { samePerson } from '../../../shared/whatsapp/address';

const ROLES = new Map([
	['admin', 'admin'],
	['superadmin', 'owner'],
]);

/** A participant of a group. Groups can hide phone numbers: then there is only a hidden ID (@lid). */
export function readParticipant(record: IDataObject, groupId: string): IDataObject {
	const { id, jid, phoneNumber, lid } = record;
	const person = samePerson([id, jid, phoneNumber, lid]);
	return omitEmpty({
		groupId,
		participantId: person?.id ?? asText(id),
		phone: person?.phone,
		name: asText(record.name),
		role: ROLES.get(asText(record.admin) ?? '') ?? 'member',
		profilePictureUrl: readWebLink(record.imgUrl),
	});
}
