/** What copying from a chat adds unseen. */
const INVISIBLE = /[\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]/g;

/** A number or an ID as its reader sees it, in plain digits and without the spaces around it. */
export const visible = (text: string): string =>
	text.normalize('NFKC').replace(INVISIBLE, '').trim();
