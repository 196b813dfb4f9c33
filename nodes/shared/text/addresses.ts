/** A web or e-mail address in a text. */
export interface Address {
	readonly start: number;
	readonly end: number;
}

const URL =
	/(?:https?:\/\/|www\.|(?<![\p{L}\p{N}.%+@-])[a-z\d-]{1,63}(?:\.[a-z\d-]{1,63}){0,9}\.[a-z]{2,24}\/)[^\s<>"`|[\]\u3000-\u303f\uff00-\uff0f\uff1a-\uff20]+/giu;
const EMAIL =
	/(?<![\p{L}\p{N}._%+*-])[\p{L}\p{N}._%+*-]+@[\p{L}\p{N}_*-]+(?:\.[\p{L}\p{N}_*-]+)+/gu;
/** What asterisks around an address, or the sentence around it, put at its ends. */
const LEADING = /^[*_]+/;
const TRAILING = new Set('*_~.,;:!?\'"-');

/** The addresses in a text, in their order: nothing in them is emphasis, and no mark may touch them. */
export function addressesIn(text: string): Address[] {
	const urls = text.includes('/') || text.includes('.') ? [...text.matchAll(URL)].map(urlAt) : [];
	const emails = text.includes('@') ? [...text.matchAll(EMAIL)].map(emailAt) : [];
	const all = [...urls, ...emails].sort((a, b) => a.start - b.start);
	return all.filter(({ start, end }, index) => end > start && start >= (all[index - 1]?.end ?? 0));
}

/** Without the punctuation and the closing brackets of the sentence around it. */
function urlAt({ 0: found, index }: RegExpExecArray): Address {
	const strong = found.indexOf('**');
	const url = strong < 0 ? found : found.slice(0, strong);
	let unopened = url.split(')').length - url.split('(').length;
	let length = url.length;
	for (; length > 0; length--) {
		const last = url.charAt(length - 1);
		if (last === ')' ? unopened-- <= 0 : !TRAILING.has(last)) break;
	}
	return { start: index, end: index + length };
}

function emailAt({ 0: found, index }: RegExpExecArray): Address {
	const leading = LEADING.exec(found)?.[0].length ?? 0;
	let length = found.length;
	while (TRAILING.has(found.charAt(length - 1))) length--;
	return { start: index + leading, end: index + Math.max(length, leading) };
}
