import type { Studio } from './studio.mts';

/** One picture of the docs. */
export interface Picture {
	/** Of its file in docs/pictures, without `.webp`. */
	name: string;
	/** What can be seen in it of this package: when that changes, the picture is out of date. */
	shows(): unknown;
	/** Takes it in a real n8n; the bytes of a WebP file. */
	take(studio: Studio): Promise<Buffer>;
}
