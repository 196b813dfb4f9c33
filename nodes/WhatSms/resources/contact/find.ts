import type { IDataObject } from 'n8n-workflow';
import type { GatewayApi } from '../../../shared/action/operation';
import { path } from '../../../shared/http/path';
import { digitsOf } from '../../../shared/whatsapp/phone';
import { listOf } from '../../responses';
import { searchExhaustively } from '../../look-up';
import { SEARCH } from '../../undocumented';

/** Finds the contact with exactly this number, given in digits. */
export async function findContact(
	api: GatewayApi,
	number: string,
): Promise<IDataObject | undefined> {
	const request = {
		method: 'GET',
		path: path`/contacts`,
		query: { [SEARCH]: number },
	} as const;
	for await (const contact of searchExhaustively(api, 'contact', request, listOf('contacts'))) {
		if (digitsOf(contact.number) === number && contact.isGroup !== true) return contact;
	}
	return undefined;
}
