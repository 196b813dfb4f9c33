import type { IDataObject } from 'n8n-workflow';
import type { locationFields } from '../../../../shared/fields/location';
import type { Params } from '../../../../shared/fields/field';
import { withoutEmpty } from '../../../../shared/values/without-empty';

/** https://7aduta.com/docs, Payload examples. */
export const locationContent = ({
	latitude,
	longitude,
	placeName,
}: Params<typeof locationFields>): IDataObject => ({
	location: { latitude, longitude, ...withoutEmpty({ name: placeName }) },
});
