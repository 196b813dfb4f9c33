import { createCipheriv, createDecipheriv, createHmac, hkdfSync, randomBytes } from 'node:crypto';

/** As Baileys has it: stickers have the keys of images, round videos those of videos. */
const names: Readonly<Record<string, string>> = {
	imageMessage: 'Image',
	stickerMessage: 'Image',
	videoMessage: 'Video',
	ptvMessage: 'Video',
	audioMessage: 'Audio',
	documentMessage: 'Document',
};

/** A file as it is on WhatsApp's own servers, by the field of the message that it belongs to. */
export function encrypt(
	file: Buffer,
	field: string,
	mediaKey = randomBytes(32),
): { encrypted: Buffer; mediaKey: Buffer } {
	const { iv, cipherKey, macKey } = keysOf(mediaKey, field);
	const cipher = createCipheriv('aes-256-cbc', cipherKey, iv);
	const body = Buffer.concat([cipher.update(file), cipher.final()]);
	const mac = createHmac('sha256', macKey)
		.update(Buffer.concat([iv, body]))
		.digest();
	return { encrypted: Buffer.concat([body, mac.subarray(0, 10)]), mediaKey };
}

/** As many clients do it: without a look at the MAC. */
export function decrypt(encrypted: Buffer, field: string, mediaKey: Buffer): Buffer {
	const { iv, cipherKey } = keysOf(mediaKey, field);
	const cipher = createDecipheriv('aes-256-cbc', cipherKey, iv);
	return Buffer.concat([cipher.update(encrypted.subarray(0, -10)), cipher.final()]);
}

function keysOf(mediaKey: Buffer, field: string) {
	const info = `WhatsApp ${names[field] ?? 'Document'} Keys`;
	const keys = Buffer.from(hkdfSync('sha256', mediaKey, Buffer.alloc(32), info, 112));
	return {
		iv: keys.subarray(0, 16),
		cipherKey: keys.subarray(16, 48),
		macKey: keys.subarray(48, 80),
	};
}
