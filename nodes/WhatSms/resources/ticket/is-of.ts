import type { IDataObject } from 'n8n-workflow';

/** Whether a ticket of a list is one of this contact; without a contact, every ticket is. */
export function isOf({ contact }: IDataObject, contactId: string | undefined): boolean {
	return !contactId || (contact as { id?: unknown } | null | undefined)?.id === contactId;
}
