import type { IDataObject } from 'n8n-workflow';
import type { Port } from '../../../shared/action/operation';
import { path } from '../../../shared/http/path';
import { digitsOf } from '../../../shared/phone';
import { phoneKey, spellingsOf } from '../../../shared/same-phone';
import { listOf } from '../../answers';
import { lookUp } from '../../lookup';
import { SEARCH } from '../../undocumented';

/** Finds the contact of whoever this number reaches, in digits; by the number itself before its other spelling. */
export async function findContact(port: Port, number: string): Promise<IDataObject | undefined> {
	const key = phoneKey(number);
	for (const spelling of spellingsOf(number)) {
		const request = {
			method: 'GET',
			path: path`/contacts`,
			query: { [SEARCH]: spelling },
		} as const;
		for await (const contact of lookUp(port, 'contact', request, listOf('contacts'))) {
			const isSame = phoneKey(digitsOf(contact.number)) === key;
			if (isSame && contact.isGroup !== true) return contact;
		}
	}
	return undefined;
}
