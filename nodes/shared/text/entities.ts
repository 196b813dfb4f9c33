import type { Found } from './found';

/** The HTML entities that people and language models write; accented letters are put together below. */
const NAMED: Record<string, string> = {
	...{ amp: '&', lt: '<', gt: '>', quot: '"', apos: "'", nbsp: '\u00a0', shy: '', zwj: '\u200d' },
	...{ lsquo: '‘', rsquo: '’', ldquo: '“', rdquo: '”', laquo: '«', raquo: '»', hellip: '…' },
	...{ ndash: '–', mdash: '—', bull: '•', middot: '·', sect: '§', para: '¶', deg: '°' },
	...{ copy: '©', reg: '®', trade: '™', euro: '€', pound: '£', yen: '¥', cent: '¢' },
	...{ times: '×', divide: '÷', plusmn: '±', ne: '≠', le: '≤', ge: '≥', infin: '∞' },
	...{ larr: '←', rarr: '→', uarr: '↑', darr: '↓', check: '✓', ordf: 'ª', ordm: 'º' },
	...{ szlig: 'ß', aelig: 'æ', AElig: 'Æ', oslash: 'ø', Oslash: 'Ø', iexcl: '¡', iquest: '¿' },
};

const ACCENTS: Record<string, string> = {
	...{ grave: '\u0300', acute: '\u0301', circ: '\u0302', tilde: '\u0303' },
	...{ uml: '\u0308', ring: '\u030a', cedil: '\u0327', caron: '\u030c' },
};

const ENTITY = /&(?:#x([\da-f]{1,6})|#(\d{1,7})|([a-z]{2,8}));/iy;
const ACCENTED = /^([a-z])([a-z]+)$/i;

/** The HTML entity at an index, and where it ends. */
export function entityAt(text: string, index: number): Found | undefined {
	ENTITY.lastIndex = index;
	const [whole, hex, decimal, name] = ENTITY.exec(text) ?? [];
	if (whole === undefined) return undefined;
	const meant = name === undefined ? characterOf(hex, decimal) : meaningOf(name);
	return meant === undefined ? undefined : { text: meant, end: index + whole.length };
}

/** Puts what HTML entities mean in their place. */
export const decodeEntities = (text: string): string =>
	text.replace(/&#?\w{1,8};/g, (entity) => entityAt(entity, 0)?.text ?? entity);

function meaningOf(name: string): string | undefined {
	if (Object.hasOwn(NAMED, name)) return NAMED[name];
	const [, letter = '', accent = ''] = ACCENTED.exec(name) ?? [];
	return Object.hasOwn(ACCENTS, accent) ? (letter + ACCENTS[accent]).normalize('NFC') : undefined;
}

function characterOf(hex = '', decimal = ''): string {
	const code = hex ? parseInt(hex, 16) : Number(decimal);
	const isCharacter = code > 0 && code <= 0x10ffff && (code < 0xd800 || code > 0xdfff);
	return isCharacter ? String.fromCodePoint(code) : '\ufffd';
}
