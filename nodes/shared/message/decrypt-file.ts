import { createDecipheriv, createHmac, hkdfSync, timingSafeEqual } from 'crypto';
import { ExplainedError } from '../http/explained-error';
import type { EncryptedFile } from './encrypted-file';
import type { MediaKind } from './media';

/** Whose keys are derived from the same media key differ by this (Baileys, MEDIA_HKDF_KEY_MAPPING). */
const INFO: Readonly<Record<MediaKind, string>> = {
	audio: 'WhatsApp Audio Keys',
	document: 'WhatsApp Document Keys',
	image: 'WhatsApp Image Keys',
	sticker: 'WhatsApp Image Keys',
	video: 'WhatsApp Video Keys',
};

const BLOCK_BYTES = 16;
const MAC_BYTES = 10;

/** By how many bytes an encrypted file is longer, at most. */
export const MOST_EXTRA_BYTES = BLOCK_BYTES + MAC_BYTES;

/**
 * Decrypts a file: AES-256-CBC, and the first 10 bytes of the HMAC-SHA256 over IV and ciphertext. Throws
 * ExplainedError if that does not fit.
 */
export function decryptFile(
	bytes: Buffer,
	{ kind, mediaKey }: Pick<EncryptedFile, 'kind' | 'mediaKey'>,
): Buffer {
	const key = Buffer.from(mediaKey, 'base64');
	const derived = Buffer.from(hkdfSync('sha256', key, '', INFO[kind], 80));
	const [iv, cipherKey, macKey] = [
		derived.subarray(0, 16),
		derived.subarray(16, 48),
		derived.subarray(48),
	];
	const ciphertext = bytes.subarray(0, -MAC_BYTES);
	const mac = createHmac('sha256', macKey).update(iv).update(ciphertext).digest();
	const given = bytes.subarray(-MAC_BYTES);
	const fits = given.length === MAC_BYTES && timingSafeEqual(given, mac.subarray(0, MAC_BYTES));
	if (!fits || ciphertext.length === 0 || ciphertext.length % BLOCK_BYTES > 0) throw decryptError();
	const decipher = createDecipheriv('aes-256-cbc', cipherKey, iv);
	try {
		return Buffer.concat([decipher.update(ciphertext), decipher.final()]);
	} catch {
		throw decryptError();
	}
}

const decryptError = () =>
	new ExplainedError(
		"The file couldn't be decrypted",
		"It was changed in transit, is incomplete, or the message has another file's key.",
	);
