import type { IDataObject } from 'n8n-workflow';
import { present } from '../values/json';
import { readLong } from './long';

/** How many messages of each kind follow an album. */
export const readAlbum = ({ expectedImageCount, expectedVideoCount }: IDataObject): IDataObject =>
	present({ images: readLong(expectedImageCount), videos: readLong(expectedVideoCount) });
