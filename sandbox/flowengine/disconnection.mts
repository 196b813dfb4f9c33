import { Boom } from './refusal.mts';

/** When and why the device was removed last. */
export interface Disconnection {
	disconnectionAt: string | null;
	disconnectionReasonCode: number | null;
	/** What WhatsApp's library has thrown, as a text of JSON. */
	disconnectionObject: string | null;
}

export const neverDisconnected: Disconnection = {
	disconnectionAt: null,
	disconnectionReasonCode: null,
	disconnectionObject: null,
};

export function disconnected(why: string): Disconnection {
	const date = new Date().toISOString();
	return {
		disconnectionAt: date,
		disconnectionReasonCode: 401,
		disconnectionObject: JSON.stringify({ error: new Boom(why, 401), date }),
	};
}
