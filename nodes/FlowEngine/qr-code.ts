import type { Attachment } from '../shared/trigger/event';

const LONGEST = 1_000_000;

/** Reads a data URL as an image file; undefined if it is not an image. */
export function readQrPicture(dataUrl: unknown): Attachment | undefined {
	if (typeof dataUrl !== 'string' || dataUrl.length > LONGEST) return undefined;
	const [, mimeType, base64] = /^data:(image\/[a-z]+);base64,([\w+/]+=*)$/.exec(dataUrl) ?? [];
	return mimeType && base64 ? { base64, mimeType, fileName: 'qr-code.png' } : undefined;
}
