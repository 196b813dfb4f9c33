import type { IDataObject } from 'n8n-workflow';

import { omitEmpty, readLong } from '../values/json';

/** How many images and videos follow an album. */
export const readAlbum = ({ expectedImageCount, expectedVideoCount }: IDataObject): IDataObject =>
	omitEmpty({ images: readLong(expectedImageCount), videos: readLong(expectedVideoCount) });
