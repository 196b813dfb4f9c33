/** https://wa.me/351910000000 and its other spellings. */
const WHATSAPP_HOSTS = new Set(['wa.me', 'api.whatsapp.com', 'web.whatsapp.com', 'whatsapp.com']);
const CHAT_LINK = /^(?:https?:\/\/|whatsapp:\/\/send|(?:www\.)?wa\.me\/|api\.whatsapp\.com\/)/i;

/** `tel:` (RFC 3966) and similar schemes; Twilio writes `whatsapp:+…`. */
const SCHEME = /^(?:tel|sms|smsto|callto|whatsapp):\s*(?:\/\/)?/i;

/** The number in a link, as written there; any other text unchanged. */
export function withoutLink(text: string): string {
	return CHAT_LINK.test(text) ? numberInChatLink(text) : text.replace(SCHEME, '');
}

/** WhatsApp's links have the international number, with or without a plus; '' for other links. */
function numberInChatLink(link: string): string {
	const address = /^\w+:\/\//.test(link) ? link : `https://${link}`;
	if (!URL.canParse(address)) return '';
	const { protocol, hostname, pathname, searchParams } = new URL(address);
	const isWhatsApp = WHATSAPP_HOSTS.has(hostname.replace(/^www\./, ''));
	if (protocol !== 'whatsapp:' && !isWhatsApp) return '';
	const number = searchParams.get('phone') ?? decodePath(pathname.slice(1));
	return number.trim() === '' ? '' : `+${number.trim().replace(/^(\+|00)/, '')}`;
}

function decodePath(path: string): string {
	try {
		return decodeURIComponent(path).replace(/\/$/, '');
	} catch {
		return '';
	}
}
