import type { IDataObject } from 'n8n-workflow';
import { ExplainedError } from '../../../shared/http/explained-error';
import { readPeople } from '../../../shared/whatsapp/people';
import { readAcknowledgement, wholeList } from '../../responses';
import { participants } from '../../../shared/whatsapp/participants';

interface Given {
	readonly participants: string;
	readonly options: { readonly defaultCountryCode?: string };
}

/** The people, without duplicates; throws ExplainedError for an entry that is not a person, and for an empty list. */
export function peopleIn({ participants: text, options }: Given): string[] {
	const { displayName } = participants;
	const people = new Set(readPeople(text, displayName, options.defaultCountryCode));
	if (people.size > 0) return [...people];
	throw new ExplainedError(`'${displayName}' is empty`, 'Enter at least one phone number.');
}

/** The result of each participant if the response has them, else one item for the group. */
export const outcomes = (body: unknown, groupId: string): IDataObject[] | undefined =>
	wholeList.records(body)?.map((outcome) => ({ groupId, ...outcome })) ??
	(readAcknowledgement('group')(body) && [{ groupId }]);
