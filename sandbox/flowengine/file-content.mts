import { createHash, randomBytes } from 'node:crypto';
import type { Content } from './message.mts';
import { now } from './message.mts';
import { sizeOf } from './picture.mts';
import { bytes, long } from './proto.mts';

/** What WhatsApp says of a file: the address is of the encrypted one. */
function uploaded(file: Buffer, mimetype: string): Content {
	const name = randomBytes(16).toString('hex');
	const hash = (data: Buffer) => bytes(createHash('sha256').update(data).digest());
	const key = randomBytes(32);
	return {
		url: `https://mmg.whatsapp.net/v/t62.7118-24/${name}.enc?ccb=11-4&mms3=true`,
		mimetype,
		fileSha256: hash(file),
		fileLength: long(file.length, true),
		mediaKey: bytes(key),
		fileEncSha256: hash(Buffer.concat([key, file])),
		directPath: `/v/t62.7118-24/${name}.enc?ccb=11-4`,
		mediaKeyTimestamp: long(now()),
	};
}

const noAnnotations = { interactiveAnnotations: [], annotations: [] };
const thumbnail = (file: Buffer) => ({ jpegThumbnail: bytes(file.subarray(0, 600)) });

export const imageContent = (file: Buffer, mimetype: string): Content => ({
	...noAnnotations,
	scanLengths: [],
	...uploaded(file, mimetype),
	...sizeOf(file),
	...thumbnail(file),
});

export const videoContent = (file: Buffer, mimetype: string): Content => ({
	...noAnnotations,
	processedVideos: [],
	...uploaded(file, mimetype),
});

export const documentContent = uploaded;

/** The picture library reads stickers too. */
export function stickerContent(file: Buffer): Content {
	sizeOf(file);
	return uploaded(file, 'image/webp');
}

/** MP3, Ogg, WAV, AAC, FLAC, MP4 and WebM: what the converter reads, as far as people send it. */
const SOUND = /^(ID3|\xff[\xe0-\xff]|OggS|RIFF.{4}WAVE|fLaC|.{4}ftyp|\x1a\x45\xdf\xa3)/s;

/** Observed: what cannot be converted goes out as an empty voice note. */
export function voiceContent(given: Buffer): { content: Content; file: Buffer } {
	const isSound = SOUND.test(given.toString('latin1', 0, 12));
	const file = isSound ? given : Buffer.alloc(0);
	const known = isSound ? { seconds: 1, waveform: bytes(Buffer.alloc(64, 50)) } : {};
	return { file, content: { ...uploaded(file, 'audio/ogg; codecs=opus'), ptt: true, ...known } };
}
