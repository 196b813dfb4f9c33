import type { IDataObject } from 'n8n-workflow';
import type { locationFields } from '../../../../shared/fields/location';
import type { Params } from '../../../../shared/action/operation';
import { withoutEmpty } from '../../../../shared/without-empty';

/** https://7aduta.com/docs, Payload examples. */
export const locationContent = ({
	latitude,
	longitude,
	placeName,
}: Params<typeof locationFields>): IDataObject => ({
	location: { latitude, longitude, ...withoutEmpty({ name: placeName }) },
});
