import type { Explanation } from '../../shared/gateway';

/**
 * The errors of Baileys without a connection, and of JavaScript on a server that has not started Baileys
 * yet (observed, 2.3.6 and 2.3.7).
 */
const TEXTS =
	/\b(?:Connection Closed|Timed Out|Cannot read properties of undefined \(reading '(?:onWhatsApp|sendMessage|waUploadToServer|updateMediaMessage|presenceSubscribe|sendPresenceUpdate|chatModify|readMessages|updateBlockStatus|logout|group\w+)'\))$/;

/** From fetchAllGroups, which expects a result of Baileys. */
const NO_GROUPS = /^Cannot convert undefined or null to object$/;

export const saysNotConnected = (text: string) => TEXTS.test(text) || NO_GROUPS.test(text);

/** As the whole error, such a text means that nothing was done; after other texts, not necessarily. */
const ALONE = new RegExp(
	`^(?:Error creating group, (?=.*'onWhatsApp'))?(?:Error: |TypeError: )?${TEXTS.source}`,
);

export const wasNotStarted = (text: string) => ALONE.test(text);

const message = "The WhatsApp account isn't connected";
const advice =
	'To reconnect it, run Connection → Get QR Code and scan the code with your phone. Then try again.';

export const NOT_CONNECTED: Explanation = { message, description: advice };
export const NOTHING_DONE: Explanation = { message, description: `Nothing was done. ${advice}` };
