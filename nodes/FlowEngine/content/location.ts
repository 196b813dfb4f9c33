import { locationFields as placeFields } from '../../shared/fields/location';
import type { Field, Params } from '../../shared/fields/field';
import type { Content } from './message-content';

export const locationFields = [
	...placeFields,
	{
		displayName: 'Address',
		name: 'address',
		type: 'string',
		default: '',
		placeholder: 'e.g. 123 Main St, New York',
		displayOptions: { show: { messageType: ['location'] } },
	},
] as const satisfies readonly Field[];

/** Evolution requires name and address; both may be empty. */
export const locationContent = ({
	latitude,
	longitude,
	placeName,
	address,
}: Params<typeof locationFields>): Content => ({
	call: 'sendLocation',
	body: { latitude, longitude, name: placeName, address },
});
