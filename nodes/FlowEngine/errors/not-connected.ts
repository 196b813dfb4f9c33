import type { Explanation } from '../../shared/gateway';

/**
 * What WhatsApp's library says without a connection, and JavaScript on a server that has not started
 * it yet (observed, 2.3.6 and 2.3.7).
 */
const TEXTS =
	/\b(?:Connection Closed|Timed Out|Cannot read properties of undefined \(reading '(?:onWhatsApp|sendMessage|waUploadToServer|updateMediaMessage|presenceSubscribe|sendPresenceUpdate|chatModify|readMessages|updateBlockStatus|logout|group\w+)'\))$/;

/** fetchAllGroups makes a list of what no library has answered. */
const NO_GROUPS = /^Cannot convert undefined or null to object$/;

export const saysNotConnected = (text: string) => TEXTS.test(text) || NO_GROUPS.test(text);

/** Such a text alone comes before the server has done anything; behind others, not always. */
const ALONE = new RegExp(
	`^(?:Error creating group, (?=.*'onWhatsApp'))?(?:Error: |TypeError: )?${TEXTS.source}`,
);

export const wasNotStarted = (text: string) => ALONE.test(text);

const message = 'The number is not connected to WhatsApp';
const advice = 'Use Connection → Get QR Code, scan the code with the phone, and run this again.';

export const NOT_CONNECTED: Explanation = { message, description: advice };
export const NOTHING_DONE: Explanation = { message, description: `Nothing was done. ${advice}` };
