import type { IDataObject } from 'n8n-workflow';
import { asText, omitEmpty, readLong, readWebLink } from '../../../shared/values/json';
import { readAddress, samePerson } from '../../../shared/whatsapp/address';
import { readTimestamp } from '../../../shared/message/timestamp';
import { simplifyTo } from '../../../shared/fields/simplify';

export const simplify = simplifyTo(
	'groupId',
	'name',
	'description',
	'ownerId',
	'participantCount',
	'createdAt',
	'onlyAdminsWrite',
	'onlyAdminsEdit',
	'isCommunity',
	'pictureUrl',
);

/** The simplified fields of a group; undefined if the record is not one. */
export function readGroup(record: IDataObject): IDataObject | undefined {
	const address = readAddress(record.id);
	if (address?.kind !== 'group') return undefined;
	return omitEmpty({
		groupId: address.id,
		name: asText(record.subject),
		description: asText(record.desc),
		ownerId: samePerson([record.owner, record.ownerPn])?.id,
		participantCount: readLong(record.size),
		createdAt: readTimestamp(record.creation),
		onlyAdminsWrite: record.announce === true,
		onlyAdminsEdit: record.restrict === true,
		isCommunity: record.isCommunity === true,
		pictureUrl: readWebLink(record.pictureUrl),
	});
}
