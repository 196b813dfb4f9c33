import type { IDataObject } from 'n8n-workflow';

import { readLong } from './long';
import { omitEmpty } from '../values/omit-empty';

/** How many messages of each kind follow an album. */
export const readAlbum = ({ expectedImageCount, expectedVideoCount }: IDataObject): IDataObject =>
	omitEmpty({ images: readLong(expectedImageCount), videos: readLong(expectedVideoCount) });
