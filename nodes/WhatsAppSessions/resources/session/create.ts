import { operation } from '../../../shared/action/operation';
import { nameField } from '../../../shared/fields/record-fields';
import { path } from '../../../shared/http/path';
import { readAcknowledgement, omitKeys } from '../../responses';
import { additionalFields } from '../../fields';
import { mergePatch } from '../../merge-patch';

export const create = operation({
	name: 'Create',
	value: 'create',
	action: 'Create session',
	description:
		"Create a session for another phone number. You'll find its Session API Key in the dashboard.",
	fields: [
		{ ...nameField, placeholder: 'e.g. Support' },
		{
			...additionalFields,
			description: `${additionalFields.description} The gateway doesn't document which fields a session needs`,
		},
	],
	request: ({ name, additionalFields }) => ({
		method: 'POST',
		path: path`/whatsapp-sessions`,
		body: mergePatch({ name }, additionalFields),
	}),
	output(body, { name }) {
		const found = readAcknowledgement('session')(body);
		return found && omitKeys({ name, ...found });
	},
});
