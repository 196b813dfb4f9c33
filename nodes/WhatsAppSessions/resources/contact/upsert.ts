import { operation } from '../../../shared/action/operation';
import { nameField } from '../../../shared/fields/record-fields';
import { path } from '../../../shared/http/path';
import { phoneKey } from '../../../shared/whatsapp/same-phone';
import { readAcknowledgement } from '../../responses';
import { numberAndAdditionalOptions } from '../../fields';
import { mergePatch } from '../../merge-patch';
import { phoneNumberWithOption as number } from '../../../shared/fields/phone-number';

export const upsert = operation({
	name: 'Create or Update',
	value: 'upsert',
	action: 'Create or update contact',
	description: 'Create a new record, or update the current one if it already exists (upsert)',
	fields: [
		number,
		{ ...nameField, placeholder: 'e.g. Nathan Smith' },
		numberAndAdditionalOptions("'phone' and 'name'"),
	],
	orderingKey: ({ number }) => phoneKey(number),
	request: ({ number, name, options }) => ({
		method: 'PUT',
		path: path`/contacts`,
		body: mergePatch({ phone: number, name }, options.additionalFields ?? {}),
	}),
	output(body, { number, name }) {
		const found = readAcknowledgement('contact')(body);
		return found && { phone: number, name, ...found };
	},
});
