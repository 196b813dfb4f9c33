import { titleCase } from 'title-case';
import { fieldsIn, labelOf, PARTS, partsOf, propertiesOf } from './labels.mts';
import { textsBySource } from './texts.mts';

const fieldsOf = (name: string) => fieldsIn(propertiesOf(PARTS[name]!));

describe.each(Object.keys(PARTS))('%s', (name) => {
	const parts = fieldsOf(name).flatMap(partsOf);

	test('labels are in Title Case', () => {
		const labels = [...fieldsOf(name), ...parts].map(labelOf);
		expect(labels.filter((label) => titleCase(label) !== label)).toEqual([]);
	});

	test('actions are in sentence case', () => {
		const actions = parts.flatMap(({ action }) => action ?? []);
		const isSentence = (action: string) => /^\p{Lu}(?!.* \p{Lu}\p{Ll}*(?: |$))/u.test(ours(action));
		expect(actions.filter((action) => !isSentence(action))).toEqual([]);
	});
});

/** Names are written with capital letters everywhere. */
const ours = (action: string) => action.replace(/WhatsApp|Meta\b/g, 'x');

/** Of two words or more: a single word such as Limit is a word of the language, too. */
const hasTwoWords = (label: string) => / /.test(label);
const isCredential = (name: string) => !('description' in PARTS[name]!);
const NAMES = Object.keys(PARTS);
const fields = NAMES.filter((name) => !isCredential(name)).flatMap(fieldsOf);
const operations = fields.filter(({ name }) => name === 'operation').flatMap(partsOf);
/** Those of credentials, which have a window of their own, and of n8n's nodes are not quoted. */
const unquoted = new Set([
	...NAMES.filter(isCredential).flatMap(fieldsOf).map(labelOf),
	'AI Agent',
]);
const quoted = new Set(
	[...fields, ...operations]
		.map(labelOf)
		.filter((label) => hasTwoWords(label) && !unquoted.has(label)),
);
const labels = new Set([...quoted, ...unquoted, ...fields.flatMap(partsOf).map(labelOf)]);

const escaped = (label: string) => label.replace(/[().]/g, '\\$&');
const longestFirst = [...labels].sort((one, other) => other.length - one.length);
const LABEL = new RegExp(
	`(?<![\\p{L}])(?:${longestFirst.map(escaped).join('|')})(?![\\p{L}])`,
	'gu',
);

/** Names in a sentence that are neither in quotes nor part of a path such as `Options → Split Text`. */
const bareNamesIn = (text: string): string[] =>
	[...text.matchAll(LABEL)].flatMap(({ 0: name, index }) => {
		const before = text.slice(0, index);
		const after = text.slice(index + name.length);
		if (labels.has(text) || !quoted.has(name)) return [];
		const isQuoted = /['"]$/.test(before) && /^['"]/.test(after);
		const isInPath = /→ $/.test(before) || /^ →/.test(after);
		const isBeforeValue = after.startsWith(': ');
		return isQuoted || isInPath || isBeforeValue ? [] : [`${name}: ${text}`];
	});

test.each(['descriptions', 'sources'])('%s name fields and operations in quotes', (source) => {
	expect(textsBySource()[source]?.flatMap(bareNamesIn)).toEqual([]);
});

/** Of n8n's AI Agent. */
const OF_N8N = ['Batch Size'];

test.each(['descriptions', 'sources'])('%s quote only names that exist', (source) => {
	const quotes = textsBySource()[source]?.flatMap((text) =>
		[...text.matchAll(/(?<![\p{L}\d])'(\p{Lu}[^'…$]* [^'…$]*)'(?![\p{L}\d])/gu)].map(
			([, quote = '']) => quote,
		),
	);
	const isKnown = (quote: string) => labels.has(quote) || OF_N8N.includes(quote);
	expect(quotes?.filter((quote) => !isKnown(quote))).toEqual([]);
});
