import type { IDataObject } from 'n8n-workflow';
import type { locationFields } from '../../shared/fields/location';
import type { Params } from '../../shared/fields/field';
import { omitEmpty } from '../../shared/values/json';

/** https://7aduta.com/docs, Payload examples. */
export const locationContent = ({
	latitude,
	longitude,
	placeName,
}: Params<typeof locationFields>): IDataObject => ({
	location: { latitude, longitude, ...omitEmpty({ name: placeName }) },
});
