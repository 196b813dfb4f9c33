import type { Field } from './field';

/** Where a place is, in degrees. */
export const latitude = {
	displayName: 'Latitude',
	name: 'latitude',
	type: 'number',
	typeOptions: { minValue: -90, maxValue: 90, numberPrecision: 7 },
	default: 0,
	description: 'In Google Maps, right-click the place: it is the first of the two numbers',
} as const satisfies Field;

export const longitude = {
	displayName: 'Longitude',
	name: 'longitude',
	type: 'number',
	typeOptions: { minValue: -180, maxValue: 180, numberPrecision: 7 },
	default: 0,
	description: 'In Google Maps, right-click the place: it is the second of the two numbers',
} as const satisfies Field;

const displayOptions = { show: { messageType: ['location'] } } as const;

/** Where a place is, and what it is called. */
export const locationFields = [
	{ ...latitude, required: true, displayOptions },
	{ ...longitude, required: true, displayOptions },
	{
		displayName: 'Place Name',
		name: 'placeName',
		type: 'string',
		default: '',
		placeholder: 'e.g. Our shop',
		displayOptions,
	},
] as const satisfies readonly Field[];
