import type { IDataObject } from 'n8n-workflow';
import { asText, omitEmpty, readWebLink } from '../values/json';

/** Reads a location, its coordinates in degrees; undefined unless it has both. */
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
