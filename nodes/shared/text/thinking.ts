import { besideCode } from './outside-code';

const NAME = '(?:think|thinking|thought|reasoning)';
const BEGIN = besideCode(`<(?<name>${NAME})>`);
/** What is left of it if its beginning stood in the prompt. */
const ORPHAN = new RegExp(`^(?:(?!<${NAME}>)[^])*?</${NAME}>[^\\S\\n]*(?:\\n\\s*|$(?![^]))`, 'i');

/** A text without what the model wrote to itself. */
export function dropThinking(text: string): string {
	const answer = text.includes('</') ? text.replace(ORPHAN, '') : text;
	let out = '';
	let from = 0;
	for (const { 0: tag, index, groups } of answer.matchAll(BEGIN)) {
		if (groups?.name === undefined || index < from) continue;
		const end = new RegExp(`</${groups.name}>`, 'gi');
		end.lastIndex = index + tag.length;
		const before = answer.slice(from, index);
		if (!end.test(answer)) {
			// The model broke off before its answer.
			if ((out + before).trim() === '') return '';
			break;
		}
		out += before;
		from = end.lastIndex;
		if (/(?:^|\s)$/.test(out)) from += answer.slice(from).search(/\S|$/);
	}
	return out + answer.slice(from);
}
