// Prints which functions take time that grows as the square of a text's length: [name, the parts of the first such
// text or null].

import { readdirSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import { readBaseUrl } from '../../../nodes/shared/http/base-url.ts';
import { isWellFormed, readPath } from '../../../nodes/shared/http/path.ts';
import { createRedactor } from '../../../nodes/shared/http/redact.ts';
import { readContactCards } from '../../../nodes/shared/message/contact-cards.ts';
import { readLong, readWebLink } from '../../../nodes/shared/values/json.ts';
import { readTimestamp } from '../../../nodes/shared/message/timestamp.ts';
import { readVcard } from '../../../nodes/shared/message/vcard.ts';
import { detectDialect } from '../../../nodes/shared/text/detect-dialect.ts';
import { toWhatsApp } from '../../../nodes/shared/text/markdown.ts';
import { paragraphsOf } from '../../../nodes/shared/text/paragraphs.ts';
import { splitAt } from '../../../nodes/shared/text/split.ts';
import { dropThinking } from '../../../nodes/shared/text/thinking.ts';
import { readDateTime } from '../../../nodes/shared/values/date-time.ts';
import { chatKey } from '../../../nodes/shared/whatsapp/address.ts';
import { entriesOf } from '../../../nodes/shared/whatsapp/entries.ts';
import { recipientWith } from '../../../nodes/shared/whatsapp/id-formats.ts';
import { phoneKey } from '../../../nodes/shared/whatsapp/same-phone.ts';
import { withoutToken } from '../../../nodes/WhatsApi/resources/account/without-token.ts';
import { omitSecrets } from '../../../nodes/WhatsAppSessions/omit-secrets.ts';
import { readQrCode } from '../../../nodes/WhatsAppSessions/qr-code.ts';
import { withPlaceholders } from '../../../nodes/WhatSms/resources/campaign/placeholders.ts';
import { hasWords } from '../../../nodes/WhatSms/resources/contact/has-words.ts';
import { FRAMES, PAIRS, UNITS } from './hostile-texts.mts';

type Run = (text: string) => unknown;

const FUNCTIONS: Readonly<Record<string, Run>> = {
	'a quadratic pattern': (text) => /\s+$/.test(text),
	toWhatsApp,
	paragraphsOf,
	dropThinking,
	detectDialect,
	splitAt: (text) => splitAt(text, 1_000),
	readContactCards: (text) =>
		readContactCards(
			[`FN:${text}\nTEL:1${text}x`, `TEL${text}:1`, text].map((vcard) => ({ vcard })),
		),
	readVcard,
	readTimestamp,
	readLong,
	readWebLink,
	readDateTime: (text) => readDateTime(text, 'Europe/Lisbon'),
	isWellFormed,
	chatKey,
	entriesOf,
	phoneKey,
	'recipient at home': (text) => recipientWith('351').read(text),
	'phone in a link': (text) => recipientWith('').read(`https://wa.me/${text}`),
	'web address': (text) => readBaseUrl(`https://example.com/${text}`),
	readPath: (text) => readPath(text, 'Path'),
	redact: createRedactor({ apiKey: 'sk_live_0123456' }),
	withoutToken: (text) => withoutToken(`https://example.com/?${text}`),
	omitSecrets: (text) => omitSecrets({ webhookUrl: `https://example.com/?${text}` }),
	readQrCode,
	withPlaceholders,
	'hasWords of a contact': (text) => hasWords({ name: text }, 'ana'),
	'hasWords of a search': (text) => hasWords({ name: 'ana' }, text),
};

const isObject = (value: unknown): value is Record<string, unknown> =>
	typeof value === 'object' && value !== null;

/** Every format within what the modules of the nodes export: alone, or as that of a field. */
async function formats(): Promise<Map<string, Run>> {
	const files = readdirSync('nodes', { recursive: true, encoding: 'utf8' })
		.filter((file) => file.endsWith('.ts'))
		.map((file) => `nodes/${file}`);
	const found = new Map<unknown, [string, Run]>();
	const seen = new Set<unknown>();
	const walk = (value: unknown, name: string) => {
		if (!isObject(value) || seen.has(value)) return;
		seen.add(value);
		const { expects, read } = value;
		if (typeof expects === 'string' && typeof read === 'function') {
			found.set(value, [name, (text) => (read as Run).call(value, text)]);
		}
		for (const [key, inner] of Object.entries(value)) walk(inner, `${name}.${key}`);
	};
	for (const file of files) {
		walk(Object.assign({}, await import(pathToFileURL(file).href)), file);
	}
	return new Map(found.values());
}

interface Attack {
	readonly parts: readonly string[];
	readonly textOf: (length: number) => string;
}

const ATTACKS: readonly Attack[] = [
	...FRAMES.flatMap(([start, end]) =>
		UNITS.map((unit) => ({
			parts: [start, unit, end],
			textOf: (length: number) => start + unit.repeat(length / unit.length) + end,
		})),
	),
	...PAIRS.map((parts) => ({
		parts,
		textOf: (length: number) => parts.map((part) => part.repeat(length / 2 / part.length)).join(''),
	})),
];

const CHARACTERS = 2_500;
/** Too fast to tell from noise: what is quadratic takes ten times as long. */
const NOISE_MS = 10;
/** Four times the length takes four times as long if time is in proportion, and 16 times if it is quadratic. */
const MOST_GROWTH = 9;

/** The first attack whose time grows as the square of its length: from n to 4n characters, and to 16n. */
const findAttack = (run: Run): Attack['parts'] | null =>
	ATTACKS.find(
		({ textOf }) =>
			cpuMs(run, textOf(4 * CHARACTERS)) >= NOISE_MS &&
			grows(run, textOf(CHARACTERS), textOf(4 * CHARACTERS)) &&
			grows(run, textOf(4 * CHARACTERS), textOf(16 * CHARACTERS)),
	)?.parts ?? null;

function grows(run: Run, short: string, long: string): boolean {
	// In turns, so that a machine that becomes slower does so for both
	const times = Array.from({ length: 3 }, () => ({
		few: cpuMs(run, short),
		most: cpuMs(run, long),
	}));
	const least = (which: 'few' | 'most') => Math.min(...times.map((pair) => pair[which]));
	return least('most') > MOST_GROWTH * least('few');
}

/** The time that the processor works on it, whatever else it does meanwhile. */
function cpuMs(run: Run, text: string): number {
	const before = process.cpuUsage();
	try {
		run(text);
	} catch {
		// A refusal is an outcome like any other.
	}
	const { user, system } = process.cpuUsage(before);
	return (user + system) / 1000;
}

/** The first use of memory takes more time than most of what is measured. */
function useAllMemoryForNewObjects(): void {
	for (let mb = 0; mb < 600; mb++) Array.from({ length: 40_000 }, () => ({}));
}

useAllMemoryForNewObjects();
const all = { ...FUNCTIONS, ...Object.fromEntries(await formats()) };
console.log(JSON.stringify(Object.entries(all).map(([name, run]) => [name, findAttack(run)])));
