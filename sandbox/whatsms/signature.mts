import CryptoJS from 'crypto-js';

/**
 * Webhooks: "X-WhatSMS-Signature: sha256=<hmac_hex>", HMAC-SHA256 with "your webhook secret". That
 * it covers the raw body is assumed.
 */
export function sign(body: string, secret: string): Record<string, string> {
	const hmac = CryptoJS.HmacSHA256(body, secret).toString(CryptoJS.enc.Hex);
	return { 'X-WhatSMS-Signature': `sha256=${hmac}` };
}
