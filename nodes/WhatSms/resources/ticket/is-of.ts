import type { IDataObject } from 'n8n-workflow';
import { asObject } from '../../../shared/values/json';

/** Whether a ticket belongs to a contact; true for every ticket if no contact is given. */
export function isOf({ contact }: IDataObject, contactId: string | undefined): boolean {
	return !contactId || asObject(contact).id === contactId;
}
