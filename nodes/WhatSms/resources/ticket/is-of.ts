import type { IDataObject } from 'n8n-workflow';
import { asObject } from '../../../shared/values/json';

/** Whether a ticket of a list is one of this contact; without a contact, every ticket is. */
export function isOf({ contact }: IDataObject, contactId: string | undefined): boolean {
	return !contactId || asObject(contact).id === contactId;
}
