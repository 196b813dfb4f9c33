import type { IDataObject } from 'n8n-workflow';
import { asText } from '../values/json';
import { readWebLink } from './web-link';
import { omitEmpty } from '../values/omit-empty';

/** A place on the map, in degrees; undefined without its two coordinates. */
export function readLocation(content: IDataObject): IDataObject | undefined {
	const { degreesLatitude: latitude, degreesLongitude: longitude, isLive } = content;
	if (typeof latitude !== 'number' || typeof longitude !== 'number') return undefined;
	return omitEmpty({
		latitude,
		longitude,
		name: asText(content.name),
		address: asText(content.address),
		url: readWebLink(content.url),
		isLive: isLive === true || undefined,
	});
}
