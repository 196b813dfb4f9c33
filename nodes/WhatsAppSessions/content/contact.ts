import type { IDataObject } from 'n8n-workflow';
import { singleLine } from '../../shared/values/formats';
import { requireShown } from '../../shared/fields/field';
import type { Params } from '../../shared/fields/field';
import { showFor } from '../../shared/fields/show-for';
import { nameField } from '../../shared/fields/record-fields';
import { phoneNumber as phone } from '../../shared/fields/phone-number';

export const contactFields = showFor({ messageType: ['contact'] }, [
	{
		...nameField,
		displayName: 'Contact Name',
		name: 'fullName',
		format: singleLine,
		placeholder: 'e.g. Nathan Smith',
	},
	{
		...phone,
		displayName: 'Contact Phone Number',
		name: 'phoneNumber',
	},
]);

/** https://7aduta.com/docs, Payload examples; unlike elsewhere, the number has a plus. */
export const contactContent = ({
	fullName,
	phoneNumber,
}: Params<typeof contactFields>): IDataObject => ({
	contact: { fullName, phoneNumber: `+${requireShown(phoneNumber)}` },
});
