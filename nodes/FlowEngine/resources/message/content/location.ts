import type { Field, Params } from '../../../../shared/operation';
import type { Content } from './content';

const displayOptions = { show: { messageType: ['location'] } } as const;

export const locationFields = [
	{
		displayName: 'Latitude',
		name: 'latitude',
		type: 'number',
		typeOptions: { minValue: -90, maxValue: 90, numberPrecision: 7 },
		default: 0,
		required: true,
		displayOptions,
		description: 'In Google Maps, right-click the place: it is the first of the two numbers',
	},
	{
		displayName: 'Longitude',
		name: 'longitude',
		type: 'number',
		typeOptions: { minValue: -180, maxValue: 180, numberPrecision: 7 },
		default: 0,
		required: true,
		displayOptions,
		description: 'In Google Maps, right-click the place: it is the second of the two numbers',
	},
	{
		displayName: 'Place Name',
		name: 'placeName',
		type: 'string',
		default: '',
		placeholder: 'e.g. Our shop',
		displayOptions,
	},
	{
		displayName: 'Address',
		name: 'address',
		type: 'string',
		default: '',
		placeholder: 'e.g. Rua Augusta 24, Lisboa',
		displayOptions,
	},
] as const satisfies readonly Field[];

/** Evolution wants name and address, be they empty. */
export const locationContent = ({
	latitude,
	longitude,
	placeName,
	address,
}: Params<typeof locationFields>): Content => ({
	call: 'sendLocation',
	body: { latitude, longitude, name: placeName, address },
});
