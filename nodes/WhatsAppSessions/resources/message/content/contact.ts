import type { IDataObject } from 'n8n-workflow';
import { singleLine } from '../../../../shared/values/formats';
import { requireShown } from '../../../../shared/fields/field';
import type { Field, Params } from '../../../../shared/fields/field';
import { phoneNumber as phone } from '../../../../shared/fields/phone-number';

const displayOptions = { show: { messageType: ['contact'] } } as const;

export const contactFields = [
	{
		displayName: 'Contact Name',
		name: 'fullName',
		type: 'string',
		default: '',
		required: true,
		format: singleLine,
		placeholder: 'e.g. Nathan Smith',
		displayOptions,
	},
	{
		...phone,
		displayName: 'Contact Phone Number',
		name: 'phoneNumber',
		displayOptions,
	},
] as const satisfies readonly Field[];

/** https://7aduta.com/docs, Payload examples; unlike elsewhere, the number has a plus. */
export const contactContent = ({
	fullName,
	phoneNumber,
}: Params<typeof contactFields>): IDataObject => ({
	contact: { fullName, phoneNumber: `+${requireShown(phoneNumber)}` },
});
