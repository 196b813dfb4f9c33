/** Validates and normalizes the text of a field. */
export interface Format {
	/** Completes the sentence "'To' must be …". */
	readonly expects: string;
	/** What to do about an empty or invalid text; by default, to change it. */
	readonly advice?: string;
	/** The text in the form that gateways expect; undefined if it is not valid. */
	read(text: string): string | undefined;
}

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

export const uuid: Format = {
	expects: 'an ID such as 3fa85f64-5717-4562-b3fc-2c963f66afa6',
	read: (text) => (UUID.test(text.trim()) ? text.trim() : undefined),
};

export const webUrl: Format = {
	expects: 'a URL that starts with https:// or http://',
	read(text) {
		const url = URL.canParse(text.trim()) ? new URL(text.trim()) : undefined;
		return url && /^https?:$/.test(url.protocol) ? url.href : undefined;
	},
};

/** RFC 5321, 4.5.3.1.3: a path of 256 octets, without its brackets. */
const LONGEST_EMAIL = 254;
const EMAIL = /^[^\s@]+@[^\s@]+\.[^\s@]+$/;

export const email: Format = {
	expects: 'an email address such as nathan@example.com',
	read(text) {
		const address = text.trim();
		return address.length <= LONGEST_EMAIL && EMAIL.test(address) ? address : undefined;
	},
};

const LINE_BREAKS = /[\r\n\v\f\u0085\u2028\u2029]+/;

/** A name or a title. Joins its lines, so that it cannot inject a field into a line-based format such as vCard. */
export const singleLine: Format = {
	expects: 'a text',
	read: (text) =>
		text
			.split(LINE_BREAKS)
			.map((line) => line.trim())
			.filter((line) => line !== '')
			.join(' '),
};

/** For the output of `readDateTime`. */
export const future: Format = {
	expects: 'a date and time in the future',
	read: (text) => (Date.parse(text) > Date.now() ? text : undefined),
};
