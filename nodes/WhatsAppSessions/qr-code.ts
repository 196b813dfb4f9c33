import { isObject } from '../shared/values/json';
import type { OutputFile } from '../shared/values/files';
import { pngOf } from '../shared/qr/png';
import { qrSymbol } from '../shared/qr/symbol';

interface QrCode {
	readonly picture: OutputFile;
	/** The encoded text, if the response has it. */
	readonly text?: string;
}

/** Possible fields: the docs (https://7aduta.com/docs, Sessions, "Get QR code") show no response. */
const PLACES = ['qrCode', 'qrcode', 'qr', 'qr_code', 'code', 'base64', 'image', 'data', 'session'];

/** Reads a QR code: an image as a data URL or base64, or the encoded text, from which it renders the image. */
export function readQrCode(body: unknown): QrCode | undefined {
	const found = textIn(body)?.trim() ?? '';
	const base64 = found.replace(DATA_URL, '');
	const kind = BASE64.test(base64) && PICTURES.find(({ begins }) => base64.startsWith(begins));
	if (kind) return { picture: { bytes: Buffer.from(base64, 'base64'), ...kind.file } };
	const symbol = QR_TEXT.test(found) ? qrSymbol(found) : undefined;
	return symbol && { picture: { bytes: pngOf(symbol), ...PNG }, text: found };
}

function textIn(body: unknown): string | undefined {
	if (typeof body === 'string') return body;
	if (!isObject(body)) return undefined;
	return PLACES.map((place) => textIn(body[place])).find(Boolean);
}

const DATA_URL = /^data:image\/[a-z+]+;(charset=[\w-]+;)?base64,/;
const BASE64 = /^[\w+/\s-]+={0,2}$/;

const fileOf = (mimeType: string, ending: string) => ({ mimeType, fileName: `qr-code.${ending}` });
const PNG = fileOf('image/png', 'png');

/** The image formats, by their first bytes in base64. */
const PICTURES = [
	{ begins: 'iVBORw0KGgo', file: PNG },
	{ begins: '/9j/', file: fileOf('image/jpeg', 'jpeg') },
	{ begins: 'R0lGOD', file: fileOf('image/gif', 'gif') },
	{ begins: 'UklGR', file: fileOf('image/webp', 'webp') },
	{ begins: 'PHN2Zy', file: fileOf('image/svg+xml', 'svg') },
	{ begins: 'PD94bW', file: fileOf('image/svg+xml', 'svg') },
];

/** The text of WhatsApp's codes: a reference and keys. Matches no image URL, and no message such as "not ready". */
const QR_TEXT = /^(https:\/\/wa\.me\/settings\/linked_devices#)?\d@[\w+/=.-]+(,[\w+/=.-]+)+$/;
