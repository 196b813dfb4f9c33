import { operation } from '../../../shared/action/operation';
import { path } from '../../../shared/http/path';
import { phoneKey } from '../../../shared/whatsapp/same-phone';
import { readRecord } from '../../responses';
import { number } from '../../fields';
import { post, update } from '../../undocumented';
import { contactBody, extraInfo, name } from './fields';
import { findContact } from './find';
import { additionalFieldsOf } from '../../../shared/fields/collections';
import { emailField } from '../../../shared/fields/record-fields';

export const upsert = operation({
	name: 'Create or Update',
	value: 'upsert',
	action: 'Create or update contact',
	description: 'Create a new record, or update the current one if it already exists (upsert)',
	fields: [
		number,
		{
			...name,
			description:
				"Leave empty to keep an existing contact's name (a new contact gets its number as its name)",
		},
		additionalFieldsOf([emailField, extraInfo]),
	],
	orderingKey: ({ number }) => phoneKey(number),
	async run({ number, name, additionalFields }, api) {
		const fields = contactBody({ name, ...additionalFields });
		const contact = await findContact(api, number);
		if (!contact) {
			const body = { name: number, number, ...fields };
			const created = await api.call(post({ path: path`/contacts`, body }), readRecord('contact'));
			return { ...created, created: true };
		}
		if (Object.keys(fields).length === 0) return { ...contact, created: false };
		const request = update({ path: path`/contacts/${String(contact.id)}`, body: fields });
		const updated = await api.call(request, readRecord('contact'));
		return { ...contact, ...fields, ...updated, created: false };
	},
});
