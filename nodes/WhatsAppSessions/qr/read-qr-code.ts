import { isObject } from '../../shared/any-json';
import type { NewFile } from '../../shared/files';
import { pngOf } from './png';
import { qrSymbol } from './symbol';

interface QrCode {
	readonly picture: NewFile;
	/** What the picture stands for, where the gateway tells it. */
	readonly text?: string;
}

/** The docs (https://7aduta.com/docs, Sessions: "Get QR code") do not say where it stands, nor what it is. */
const PLACES = ['qrCode', 'qrcode', 'qr', 'qr_code', 'code', 'base64', 'image', 'data', 'session'];

/** Reads a QR code: a picture as data URL or as base64, or the text that it stands for, which is drawn here. */
export function readQrCode(body: unknown): QrCode | undefined {
	const found = textIn(body)?.trim() ?? '';
	const [, mimeType = 'image/png', base64 = found] = DATA_URL.exec(found) ?? [];
	const ending = PICTURES.find(({ begins }) => base64.startsWith(begins))?.ending;
	if (ending !== undefined && BASE64.test(base64)) {
		const type = found.startsWith('data:') ? mimeType : `image/${ending}`;
		return { picture: pictureOf(Buffer.from(base64, 'base64'), type, ending) };
	}
	const symbol = QR_TEXT.test(found) ? qrSymbol(found) : undefined;
	return symbol && { picture: pictureOf(pngOf(symbol), 'image/png', 'png'), text: found };
}

function textIn(body: unknown): string | undefined {
	if (typeof body === 'string') return body;
	if (!isObject(body)) return undefined;
	return PLACES.map((place) => textIn(body[place])).find(Boolean);
}

const pictureOf = (bytes: Buffer, mimeType: string, ending: string): NewFile => ({
	bytes,
	mimeType,
	fileName: `qr-code.${ending}`,
});

const DATA_URL = /^data:(image\/[a-z+]+);base64,(.*)$/s;
const BASE64 = /^[\w+/-]+={0,2}$/;

/** How their first bytes look in base64. */
const PICTURES = [
	{ begins: 'iVBORw0KGgo', ending: 'png' },
	{ begins: '/9j/', ending: 'jpeg' },
];

/** What WhatsApp's codes are written in: no web page, and nothing that is no text at all. */
const QR_TEXT = /^[\w@,+/=:.?&%~-]+$/;
