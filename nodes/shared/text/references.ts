import { besideCode } from './outside-code';

const DEFINITION =
	/^ {0,3}\[(?!\^)([^[\]\n]{1,200})\]:[ \t]*<?((?:https?:\/\/|mailto:|tel:|www\.)[^\s<>]{1,2048})>?(?:[ \t]+(?:"[^"\n]*"|'[^'\n]*'|\([^)\n]*\)))?[ \t]*(?:\n|$(?![^]))/gm;
const REFERENCE = besideCode(
	'\\[(?<text>[^[\\]\\n]{1,500})\\](?:\\[(?<label>[^[\\]\\n]{0,200})\\])?(?![(:[])',
);
const NOTE = /^\[\^([^\]\s]{1,50})\]:[ \t]*/gm;
const NOTE_REFERENCE = besideCode('\\[\\^(?<name>[^\\]\\s]{1,50})\\]');

/** Puts the addresses of reference links, and the numbers of footnotes, where they are referred to. */
export const resolveReferences = (text: string): string =>
	text.includes(']:') ? resolveLinks(resolveNotes(text)) : text;

function resolveLinks(text: string): string {
	const urls = new Map(
		[...text.matchAll(DEFINITION)].map(([, label = '', url = '']) => [keyOf(label), url]),
	);
	if (urls.size === 0) return text;
	const used = new Set<string>();
	const resolved = text.replace(REFERENCE, (found: string, ...rest: unknown[]) => {
		const { text: shown, label } = rest.at(-1) as Record<string, string | undefined>;
		const key = keyOf(label || (shown ?? ''));
		const url = urls.get(key);
		// [1] is a number that people look up below.
		if (shown === undefined || url === undefined || /^\d+$/.test(shown)) return found;
		used.add(key);
		return `[${shown}](<${url}>)`;
	});
	return resolved.replace(DEFINITION, (line, label: string) =>
		used.has(keyOf(label)) ? '' : line,
	);
}

function resolveNotes(text: string): string {
	const names = new Set([...text.matchAll(NOTE)].map(([, name = '']) => name));
	if (names.size === 0) return text;
	return text
		.replace(NOTE, '[$1] ')
		.replace(NOTE_REFERENCE, (found: string, ...rest: unknown[]) => {
			const { name } = rest.at(-1) as Record<string, string | undefined>;
			return name !== undefined && names.has(name) ? `[${name}]` : found;
		});
}

const keyOf = (label: string) => label.trim().toLowerCase();
