import type { Field } from './field';
import { showFor } from './show-for';

/** Where a place is, in degrees. */
export const latitude = {
	displayName: 'Latitude',
	name: 'latitude',
	type: 'number',
	typeOptions: { minValue: -90, maxValue: 90, numberPrecision: 7 },
	default: 0,
	description:
		'Degrees north, negative for south. In Google Maps, right-click the place. The latitude is the first number.',
} as const satisfies Field;

export const longitude = {
	displayName: 'Longitude',
	name: 'longitude',
	type: 'number',
	typeOptions: { minValue: -180, maxValue: 180, numberPrecision: 7 },
	default: 0,
	description:
		'Degrees east, negative for west. In Google Maps, right-click the place. The longitude is the second number.',
} as const satisfies Field;

/** Where a place is, and what it is called. */
export const locationFields = showFor({ messageType: ['location'] }, [
	{ ...latitude, required: true },
	{ ...longitude, required: true },
	{
		displayName: 'Location Name',
		name: 'placeName',
		type: 'string',
		default: '',
		placeholder: 'e.g. n8n office',
	},
]);
