export const isGroup = (jid: string) => jid.endsWith('@g.us');
export const isLid = (jid: string) => jid.endsWith('@lid');
export const isBroadcast = (jid: string) => jid.endsWith('@broadcast');
export const person = (digits: string) => `${digits}@s.whatsapp.net`;
export const digitsOf = (jid: string) => jid.split('@', 1)[0]?.split(':', 1)[0] ?? '';

/** Whom Evolution writes to (createJid): nothing is validated, what is no digit is dropped. */
export function createJid(number: string): string {
	const plain = number.replace(/:\d+/, '');
	if (/@g\.us|@s\.whatsapp\.net|@lid|@broadcast/.test(plain)) return plain;
	const local = plain.replace(/[\s+()]/g, '').split(/[:@]/, 1)[0] ?? '';
	// groups of old: the phone number of who made it, and when
	if (local.includes('-') && local.length >= 24) return `${local.replace(/[^\d-]/g, '')}@g.us`;
	const digits = local.replace(/\D/g, '');
	if (digits.length >= 18) return `${digits}@g.us`;
	return person(nationalForm(digits));
}

/** Mexico and Argentina lose the digit after the country code, Brazil its ninth one in most areas. */
function nationalForm(digits: string): string {
	if (/^5[24]\d{11}$/.test(digits)) return digits.slice(0, 2) + digits.slice(3);
	const [, area = '', rest = ''] = /^55(\d\d)\d(\d{8})$/.exec(digits) ?? [];
	if (rest === '' || Number(rest[0]) < 7 || Number(area) < 31) return digits;
	return `55${area}${rest}`;
}
