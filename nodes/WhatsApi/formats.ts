import type { Format } from '../shared/values/formats';

const LANGUAGE = /^([a-z]{2,3})(?:[-_]([a-z]{2}))?$/i;

/** A language code of Meta's templates: en, en_US, zh_CN. */
export const language: Format = {
	expects: 'a language code such as en, en_US, or pt_PT',
	read(text) {
		const [, code, country] = LANGUAGE.exec(text.trim()) ?? [];
		if (code === undefined) return undefined;
		return [code.toLowerCase(), country?.toUpperCase()].filter(Boolean).join('_');
	},
};

/** Meta's Message templates: at most 512 lowercase letters, digits, and underscores. */
export const templateName: Format = {
	expects: 'a template name (lowercase letters, digits, and underscores only)',
	read: (text) => (/^[a-z0-9_]{1,512}$/.test(text.trim()) ? text.trim() : undefined),
};

/** Meta's error 132018: "Param text cannot have new-line/tab characters or more than 4 consecutive spaces". */
export const oneLine: Format = {
	expects: 'a single line without tabs or more than 4 spaces in a row (a WhatsApp rule)',
	read: (text) => (/[\r\n\t]| {5}/.test(text.trim()) ? undefined : text.trim()),
};

/** Removes the spaces that are copied along with a value. */
export const trimmed: Format = { expects: 'a text', read: (text) => text.trim() };

/** A header value. The maximum length of a key is not documented. */
export const idempotencyKey: Format = {
	expects: 'up to 200 letters, digits, and simple symbols, without accents or line breaks',
	read: (text) => (/^[\x20-\x7e]{1,200}$/.test(text.trim()) ? text.trim() : undefined),
};

/** https://whatsapi.cc/developers, POST /send-message: "max 4096 chars". */
export const LONGEST_TEXT = 4_096;

export const oneText: Format = {
	expects: 'up to 4,096 characters long',
	read: (text) => (text.length <= LONGEST_TEXT ? text : undefined),
};

/** The same page, Set up a webhook: "a public HTTPS URL". */
export const httpsUrl: Format = {
	expects: 'a URL that starts with https://',
	read(text) {
		const url = URL.canParse(text.trim()) ? new URL(text.trim()) : undefined;
		return url?.protocol === 'https:' ? url.href : undefined;
	},
};

/** ISO 4217. */
export const currencyCode: Format = {
	expects: 'a three-letter currency code such as USD',
	read: (text) => (/^[a-z]{3}$/i.test(text.trim()) ? text.trim().toUpperCase() : undefined),
};
