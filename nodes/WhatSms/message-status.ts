/** `ack`, "1–5" in the docs. The names follow WhatsApp's own numbering, which is consistent with the examples. */
const STATUSES: Record<string, string> = {
	1: 'pending',
	2: 'sent',
	3: 'delivered',
	4: 'read',
	5: 'played',
};

export const statusOf = (ack: unknown): string => STATUSES[String(ack)] ?? 'unknown';
