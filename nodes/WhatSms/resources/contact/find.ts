import type { IDataObject } from 'n8n-workflow';
import type { GatewayApi } from '../../../shared/action/operation';
import { path } from '../../../shared/http/path';
import type { HttpRequest } from '../../../shared/http/request';
import { digitsOf } from '../../../shared/whatsapp/phone';
import { phoneKey, spellingsOf } from '../../../shared/whatsapp/same-phone';
import { listOf } from '../../responses';
import { searchExhaustively } from '../../look-up';
import { SEARCH } from '../../undocumented';

/** Finds the contact with this number, in digits; tries the number as given before its other spelling. */
export async function findContact(
	api: GatewayApi,
	number: string,
): Promise<IDataObject | undefined> {
	const key = phoneKey(number);
	for (const spelling of spellingsOf(number)) {
		const request: HttpRequest = {
			method: 'GET',
			path: path`/contacts`,
			query: { [SEARCH]: spelling },
		};
		for await (const contact of searchExhaustively(api, 'contact', request, listOf('contacts'))) {
			const isSame = phoneKey(digitsOf(contact.number)) === key;
			if (isSame && contact.isGroup !== true) return contact;
		}
	}
	return undefined;
}
