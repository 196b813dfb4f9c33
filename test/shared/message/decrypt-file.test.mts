import { decryptFile } from '../../../nodes/shared/message/decrypt-file.ts';
import { readEncryptedFile } from '../../../nodes/shared/message/encrypted-file.ts';
import type { EncryptedFile } from '../../../nodes/shared/message/encrypted-file.ts';
import { decrypt, encrypt } from '../../../sandbox/sessions/encrypt.mts';
import vectors from '../../fixtures/whatsapp-files/encrypted-by-baileys.json' with { type: 'json' };

const FILES = vectors.map(({ type, field, ...base64 }) => ({
	type,
	field,
	mediaKey: Buffer.from(base64.mediaKey, 'base64'),
	file: Buffer.from(base64.file, 'base64'),
	encrypted: Buffer.from(base64.encrypted, 'base64'),
}));

/** As a message says where the file is. */
function read(field: string, mediaKey: unknown): EncryptedFile {
	const content = { url: 'https://mmg.whatsapp.net/file.enc', mediaKey };
	const found = readEncryptedFile({ [field]: content } as Parameters<typeof readEncryptedFile>[0]);
	if (!found) throw new Error('No file');
	return found;
}

test.each(FILES)(
	'what Baileys has encrypted as $type is decrypted',
	({ field, mediaKey, file, encrypted }) => {
		expect(decryptFile(encrypted, read(field, mediaKey.toString('base64')))).toEqual(file);
	},
);

test.each(FILES)(
	'the sandbox encrypts $type as Baileys does',
	({ field, mediaKey, file, encrypted }) => {
		expect(encrypt(file, field, mediaKey).encrypted).toEqual(encrypted);
		expect(decrypt(encrypted, field, mediaKey)).toEqual(file);
	},
);

const [image = FILES[0], video] = FILES;
if (!image || !video) throw new Error('No vectors');

test.each([
	['Base64', image.mediaKey.toString('base64')],
	['Base64 for URLs', image.mediaKey.toString('base64url')],
	['a list', [...image.mediaKey]],
	['an indexed object', { ...image.mediaKey }],
	['a Buffer as JSON has it', image.mediaKey.toJSON()],
	['a Buffer as Baileys writes it', { type: 'Buffer', data: image.mediaKey.toString('base64') }],
])('the key comes as %s', (_, mediaKey) => {
	expect(decryptFile(image.encrypted, read('imageMessage', mediaKey))).toEqual(image.file);
});

test.each([
	['too short', image.mediaKey.subarray(1).toString('base64')],
	['too long', Buffer.concat([image.mediaKey, Buffer.of(1)]).toString('base64')],
	['no bytes', Array(32).fill(256)],
	['no list', { length: 32 }],
	['nothing', undefined],
	['a Buffer in a Buffer in a Buffer', { type: 'Buffer', data: { type: 'Buffer', data: {} } }],
])('a key that is %s is none', (_, mediaKey) => {
	expect(() => read('imageMessage', mediaKey)).toThrow('No file');
});

const changed = (bytes: Buffer, at: number): Buffer => {
	const copy = Buffer.from(bytes);
	const index = at < 0 ? copy.length + at : at;
	copy[index] = (copy[index] ?? 0) ^ 1;
	return copy;
};

test.each([
	['its first byte changed', changed(image.encrypted, 0), 'imageMessage', image.mediaKey],
	['its MAC changed', changed(image.encrypted, -1), 'imageMessage', image.mediaKey],
	['its end cut off', image.encrypted.subarray(0, -16), 'imageMessage', image.mediaKey],
	['only a MAC', image.encrypted.subarray(-10), 'imageMessage', image.mediaKey],
	['nothing in it', Buffer.alloc(0), 'imageMessage', image.mediaKey],
	['the key of another file', image.encrypted, 'imageMessage', video.mediaKey],
	['another kind', image.encrypted, 'videoMessage', image.mediaKey],
])('a file with %s is rejected', (_, bytes, field, mediaKey) => {
	expect(() => decryptFile(bytes, read(field, mediaKey.toString('base64')))).toThrow(
		"The file couldn't be decrypted",
	);
});

test.each([
	['its URL', { url: 'https://mmg.whatsapp.net/a.enc' }, 'https://mmg.whatsapp.net/a.enc'],
	['its path only', { directPath: '/v/a.enc?ccb=1' }, 'https://mmg.whatsapp.net/v/a.enc?ccb=1'],
	[
		'a URL without files',
		{ url: 'https://web.whatsapp.net', directPath: '/v/a.enc' },
		'https://mmg.whatsapp.net/v/a.enc',
	],
	['nothing', {}, undefined],
	['no URL', { url: 'file:///etc/passwd' }, undefined],
	['no path', { directPath: 'file:///etc/passwd' }, undefined],
])('a file is where the message says: %s', (_, place, url) => {
	const imageMessage = { ...place, mediaKey: image.mediaKey.toString('base64') };
	const message = { viewOnceMessageV2: { message: { imageMessage } } };
	expect(readEncryptedFile(message)?.url).toBe(url);
});
