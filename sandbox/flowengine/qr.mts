import { toDataURL } from 'qrcode';

/** What /instance/connect answers; at first just the count. */
export interface Qr {
	/** To type instead of scanning, if a number was given. */
	pairingCode?: string | null;
	/** What the picture says. */
	code?: string;
	/** The picture as data URL. */
	base64?: string;
	/** How many there were. */
	count: number;
}

/** The code to scan, the `count`-th one. */
export async function drawn(id: string, count: number, number: string | undefined): Promise<Qr> {
	// shorter than a real one, which takes long to draw
	const code = `2@${id.slice(0, 8)},${count}`;
	const base64 = await toDataURL(code, { margin: 3, scale: 4, errorCorrectionLevel: 'H' });
	return { pairingCode: number === undefined ? null : 'WZYEH1YY', code, base64, count };
}
