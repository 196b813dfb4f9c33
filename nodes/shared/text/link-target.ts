import { decodeEntities } from './entities';
import { dropScheme } from './literals';
import type { Found } from './found';

/** CommonMark's own bound; it also keeps the time linear. */
const DEEPEST = 32;

const POINTED = /<([^<>\n]{0,2048})>/y;
/** What may follow: a title, which nobody would see, and the bracket. */
const REST = /\s{0,9}(?:"[^"]{0,500}"|'[^']{0,500}')?\s{0,9}\)/y;
const ESCAPE = /\\([!-/:-@[-`{-~])/g;

/** The target of a Markdown link, whose `(` stands at an index. */
export function targetAt(text: string, index: number): Found | undefined {
	if (text[index] !== '(') return undefined;
	const target = pointedAt(text, index + 1) ?? balancedAt(text, index + 1);
	if (!target) return undefined;
	REST.lastIndex = target.end;
	if (!REST.test(text)) return undefined;
	const url = dropScheme(decodeEntities(target.text.replace(ESCAPE, '$1')));
	return { text: url, end: REST.lastIndex };
}

function pointedAt(text: string, start: number): Found | undefined {
	POINTED.lastIndex = start;
	const target = POINTED.exec(text)?.[1];
	return target === undefined ? undefined : { text: target, end: POINTED.lastIndex };
}

/** Up to a space or to the bracket that none in the address opened. */
function balancedAt(text: string, start: number): Found | undefined {
	let depth = 0;
	for (let end = start; end < text.length; end++) {
		const character = text.charAt(end);
		if (character === '\\') end++;
		else if (character === '(' && ++depth > DEEPEST) return undefined;
		else if (character <= ' ' || (character === ')' && depth-- === 0)) {
			return { text: text.slice(start, end), end };
		}
	}
	return undefined;
}
