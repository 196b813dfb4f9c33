import CryptoJS from 'crypto-js';
import type { Prove } from '../webhook.mts';

/**
 * Webhooks: "X-WhatSMS-Signature: sha256=<hmac_hex>", HMAC-SHA256 with "your webhook secret". That
 * it covers the raw body is assumed.
 */
export const prove: Prove = ({ webhook: { url, secret = '' }, body, signature }) => {
	if (signature === 'none') return { url, headers: {} };
	const key = signature === 'valid' ? secret : `not ${secret}`;
	const hmac = CryptoJS.HmacSHA256(body, key).toString(CryptoJS.enc.Hex);
	return { url, headers: { 'X-WhatSMS-Signature': `sha256=${hmac}` } };
};
