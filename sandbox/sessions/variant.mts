import type { Window } from '../limiter.mts';

/** How the gateway is where its docs say nothing: each of these may be the real one. */
export interface Variant {
	/** Which keys delete, connect, disconnect and the QR code take: any, or only personal tokens. */
	lifeKeys: 'either' | 'token';
	/** Keys and parameters that the docs do not name. */
	unknownKeys: 'refused' | 'ignored';
	/** `[…]` · `{data: […]}` · `{success: true, data: {contacts: […]}}`; single records alike. */
	answers: 'bare' | 'data' | 'named';
	/** `{messageId}`, as the sample reads it · `{success: true, data: {messageId}}`. */
	messageId: 'top' | 'data';
	/** `{exists, jid}` · `{onWhatsApp, jid}` · `[{exists, jid}]`. */
	onWhatsApp: 'exists' | 'onWhatsApp' | 'list';
	/** A PNG as data URL · as plain base64 · the text that the picture stands for. */
	qrForm: 'dataUrl' | 'base64' | 'text';
	/** `{qrCode}` · `{qr}` · `{data: {qrCode}}` · nothing around it. */
	qrPlace: 'qrCode' | 'qr' | 'data' | 'plain';
	/** `{error: {code, message}}` · `{code, message}` · `{success: false, error: code, message}`. */
	errors: 'nested' | 'flat' | 'success';
	/**
	 * The data of message events: `{key, message, …}` · `{id, from, text, …}` · the first one in
	 * `message` · in `messages`, as at a sibling of this gateway (WaSenderAPI).
	 */
	eventData: 'baileys' | 'flat' | 'message' | 'messages';
	/**
	 * A received file: as WhatsApp has it, encrypted, with its key in the content · decrypted by the
	 * gateway, its URL in `mediaUrl` beside the content.
	 */
	media: 'encrypted' | 'decrypted';
	/**
	 * No call that decrypts files · one as a related gateway (WaSenderAPI) has it, at /decrypt-media, with
	 * `{publicUrl}` · with `{data: {base64}}`.
	 */
	decryptMedia: 'none' | 'publicUrl' | 'base64';
	/** Whether a rate limit's minute begins with the first call, or ends with the last one. */
	window: Window;
}

export const assumed: Variant = {
	lifeKeys: 'either',
	unknownKeys: 'refused',
	answers: 'bare',
	messageId: 'top',
	onWhatsApp: 'exists',
	qrForm: 'dataUrl',
	qrPlace: 'qrCode',
	errors: 'nested',
	eventData: 'baileys',
	media: 'encrypted',
	decryptMedia: 'none',
	window: 'fixed',
};
