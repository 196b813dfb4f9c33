/** `ack` "1–5" in the docs; the names are those of WhatsApp's own numbering, which the examples agree with. */
const STATUSES: Record<string, string> = {
	1: 'pending',
	2: 'sent',
	3: 'delivered',
	4: 'read',
	5: 'played',
};

export const statusOf = (ack: unknown): string => STATUSES[String(ack)] ?? 'unknown';
