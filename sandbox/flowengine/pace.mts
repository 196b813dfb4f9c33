/** In milliseconds, as in Evolution 2.3.6. */
export interface Pace {
	/** That /instance/connect waits for a QR code before it answers. */
	connect: number;
	/** From the start of a connection to its first QR code. */
	qr: number;
	/** For which a QR code is good. */
	qrLife: number;
	/** How many QR codes there are before it gives up. */
	qrCodes: number;
	/** From a restart to the next connection. */
	reopen: number;
	/** After which calls give up while the instance is connecting. */
	giveUp: number;
}
export const realPace: Pace = {
	connect: 2_000,
	qr: 2_500,
	qrLife: 45_000,
	qrCodes: 30,
	reopen: 3_000,
	giveUp: 60_000,
};
