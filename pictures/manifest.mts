import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Picture } from './picture.mts';

export const FOLDER = join('docs', 'pictures');
export const MANIFEST = join(FOLDER, 'manifest.json');

/** For each picture, the hash of what it showed when it was taken. */
export type Manifest = Readonly<Record<string, string>>;

export const readManifest = async (): Promise<Manifest> =>
	JSON.parse(await readFile(MANIFEST, 'utf8')) as Manifest;

/** Of everything that can be seen in a picture. */
export async function hashOf(picture: Pick<Picture, 'shows'>): Promise<string> {
	const shown = JSON.stringify(await picture.shows());
	return createHash('sha256').update(shown).digest('hex').slice(0, 16);
}
