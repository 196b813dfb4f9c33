/** Digits with country code, as in the sample's `to`; a jid of a chat is assumed to pass as well. */
export const recipient = {
	type: 'string',
	pattern: '^([0-9]{7,15}|[0-9]{7,15}@s\\.whatsapp\\.net|[0-9-]+@(g\\.us|lid|newsletter))$',
};
/** A person: digits, or a jid. */
export const person = {
	type: 'string',
	pattern: '^[0-9]{7,15}(@s\\.whatsapp\\.net)?$|^[0-9]+@lid$',
};
export const groupJid = { type: 'string', pattern: '^[0-9-]+@g\\.us$' };
/** Digits only. */
export const phone = { type: 'string', pattern: '^[0-9]{7,15}$' };

/** The jid of a recipient. */
export function jidOf(to: string): string {
	return to.includes('@') ? to : `${to}@s.whatsapp.net`;
}

/** What stands before the @. */
export function userOf(jid: string): string {
	return jid.split('@', 1)[0] ?? jid;
}

export function isGroup(jid: string): boolean {
	return jid.endsWith('@g.us');
}
