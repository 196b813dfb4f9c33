import type { Exchange } from './gate.mts';
import { textsIn } from './guard.mts';
import type { Recorded } from './run-steps.mts';

/** What a recording may say: by default, every text is replaced by the kind of text that it is. */
export interface Vocabulary {
	/** Texts that are no one's: those of the contract suite and of its sandbox. */
	words: ReadonlySet<string>;
	/** Names of the values that the recording was made with, such as `number`; they stand for the values. */
	names: ReadonlyMap<string, string>;
	/** The gateway's own words in the body of an error; they help to explain it to users. */
	errorText(answer: unknown): string | undefined;
}

/** Without keys, names, numbers, texts, URLs, and files: fit to be published. */
export function clean(recorded: readonly Recorded[], vocabulary: Vocabulary): Recorded[] {
	const answers = recorded.flatMap(({ exchanges }) => exchanges.map(({ answer }) => answer));
	const hidden = [...new Set(answers.flatMap(textsIn))].filter(
		(text) => text.length > 2 && !isWord(text, vocabulary),
	);
	return recorded.map(({ operation, exchanges, reason }) => ({
		operation,
		exchanges: exchanges.map((exchange) => cleanExchange(exchange, vocabulary, hidden)),
		...(reason !== undefined && { reason: scrub(reason, vocabulary, hidden) }),
	}));
}

function cleanExchange(
	{ method, path, status, body, answer }: Exchange,
	vocabulary: Vocabulary,
	hidden: readonly string[],
): Exchange {
	const explanation = status < 400 ? '' : (vocabulary.errorText(answer) ?? '');
	const texts = textsIn(answer);
	// what a longer text repeats is a value that it speaks of
	const explains = (text: string) =>
		explanation.includes(text) && !texts.some((one) => one !== text && one.includes(text));
	const replaceIn = (text: string) => {
		if (text === '' || !explains(text)) return replace(text, vocabulary);
		const others = hidden.filter((one) => one !== text);
		return scrub(text, vocabulary, others);
	};
	return {
		method,
		path: cleanPath(path, vocabulary),
		status,
		body: cleanValue(body, (text) => replace(text, vocabulary)),
		answer: cleanValue(answer, replaceIn),
	};
}

function cleanPath(path: string, vocabulary: Vocabulary): string {
	const [where = '', query] = path.split('?');
	// What isn't known is an ID, or a part that our nodes write.
	const segments = where.split('/').map((part) => {
		const cleaned = replace(decodeURIComponent(part), vocabulary);
		return cleaned === '<text>' && /^[a-z-]+$/i.test(part) ? part : cleaned;
	});
	const parameters = [...new URLSearchParams(query)].map(
		([name, value]) => `${name}=${replace(value, vocabulary)}`,
	);
	return segments.join('/') + (parameters.length > 0 ? `?${parameters.join('&')}` : '');
}

/** Numbers can be phone numbers, times, and places; of the entries of a list that are alike, one stays. */
function cleanValue(value: unknown, replaceText: (text: string) => string): unknown {
	if (typeof value === 'string') return replaceText(value);
	if (typeof value === 'number') return 0;
	if (typeof value !== 'object' || value === null) return value;
	if (Array.isArray(value)) {
		const entries = value.map((entry) => JSON.stringify(cleanValue(entry, replaceText)));
		return [...new Set(entries)].map((entry) => JSON.parse(entry) as unknown);
	}
	return Object.fromEntries(
		Object.entries(value).map(([name, part]) => [
			/^[\w$-]*$/.test(name) && !/\d{4}/.test(name) ? name : '<name>',
			cleanValue(part, replaceText),
		]),
	);
}

function replace(text: string, vocabulary: Vocabulary): string {
	const name = vocabulary.names.get(text);
	if (name !== undefined) return `<${name}>`;
	return isWord(text, vocabulary) ? text : kindOf(text);
}

const isWord = (text: string, { words, names }: Vocabulary): boolean =>
	words.has(text) && !names.has(text) && !/\d{5}/.test(text) && text.length < 100;

const KINDS: Array<[RegExp, string]> = [
	[/^$/, ''],
	[/^[a-z]+:\/\//i, '<url>'],
	[/^\d{4}-\d\d-\d\dT/, '<time>'],
	[/@s\.whatsapp\.net$/, '<id>@s.whatsapp.net'],
	[/@g\.us$/, '<id>@g.us'],
	[/@lid$/, '<id>@lid'],
	[/^data:|^[\w+/]{100,}=*$/, '<file>'],
	[/^\+?\d+$/, '<digits>'],
	[/^(?=.*\d)[\w-]{8,}$/, '<id>'],
	[/[^]/, '<text>'],
];

const kindOf = (text: string): string => KINDS.find(([pattern]) => pattern.test(text))?.[1] ?? '';

/** Keeps the sentence, without whatever came with the request or was seen elsewhere. */
function scrub(text: string, { names }: Vocabulary, hidden: readonly string[]): string {
	const known = [...names].map(([value, name]) => [value, `<${name}>`] as const);
	const others = hidden.map((value) => [value, '<text>'] as const);
	return [...known, ...others]
		.toSorted(([one], [other]) => other.length - one.length)
		.reduce((all, [value, name]) => all.replaceAll(value, name), text)
		.replace(/[a-z]+:\/\/\S+/gi, '<url>')
		.replace(/[\w.+-]+@[\w.-]+/g, '<address>')
		.replace(/[\w+/=-]*(?:\d{4}|[\w+/=-]{20})[\w+/=-]*/g, '<id>');
}
