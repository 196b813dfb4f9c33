import { readdirSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import { readBaseUrl } from '../../nodes/shared/http/base-url.ts';
import { isWellFormed, readPath } from '../../nodes/shared/http/path.ts';
import { createRedactor } from '../../nodes/shared/http/redact.ts';
import { readContactCards } from '../../nodes/shared/message/contact-cards.ts';
import { readLong, readWebLink } from '../../nodes/shared/values/json.ts';
import { readTimestamp } from '../../nodes/shared/message/timestamp.ts';
import { readVcard } from '../../nodes/shared/message/vcard.ts';
import { detectDialect } from '../../nodes/shared/text/detect-dialect.ts';
import { toWhatsApp } from '../../nodes/shared/text/markdown.ts';
import { paragraphsOf } from '../../nodes/shared/text/paragraphs.ts';
import { splitAt } from '../../nodes/shared/text/split.ts';
import { dropThinking } from '../../nodes/shared/text/thinking.ts';
import { readDateTime } from '../../nodes/shared/values/date-time.ts';
import { chatKey } from '../../nodes/shared/whatsapp/address.ts';
import { entriesOf } from '../../nodes/shared/whatsapp/entries.ts';
import { recipientWith } from '../../nodes/shared/whatsapp/id-formats.ts';
import { phoneKey } from '../../nodes/shared/whatsapp/same-phone.ts';
import { withoutToken } from '../../nodes/WhatsApi/resources/account/without-token.ts';
import { omitSecrets } from '../../nodes/WhatsAppSessions/omit-secrets.ts';
import { readQrCode } from '../../nodes/WhatsAppSessions/qr-code.ts';
import { withPlaceholders } from '../../nodes/WhatSms/resources/campaign/placeholders.ts';
import { hasWords } from '../../nodes/WhatSms/resources/contact/has-words.ts';

type Run = (text: string) => unknown;

const FUNCTIONS: Readonly<Record<string, Run>> = {
	toWhatsApp,
	paragraphsOf,
	dropThinking,
	detectDialect,
	splitAt: (text) => splitAt(text, 1_000),
	readContactCards: (text) => readContactCards([`FN:A\nTEL:${text}`, text]),
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

const PUMPS = [
	...['a', '1', ' ', '\t', '\n', '\r', '.', ',', ';', ':', '/', '\\', '-', '+', '=', '@', '&', '%'],
	...['(', ')', '[', ']', '{', '}', '<', '>', '*', '_', '~', '`', '|', '#', '!', '?', '"', "'"],
	...['a ', '1 ', ' 1', '1-', '/1', '1/', '(1', 'a.', 'a@', '@a', '{a', 'a}', '{{a}}', 'a,', ';a'],
	...['a=', '&a', '<a', '<a ', ' \n', '- a\n', '> ', '[a](', '.a', '?!', '🙂', '٣', 'é', '这'],
	...['a;QUOTED-PRINTABLE:=\n', '=\n', 'https://', '<think>', '```\n', '%20', '\u200b'],
];
const STARTS = ['', 'a@', '+351 910/'];
const END = '\0 @';
/** Too fast to tell from noise: the quadratic takes ten times as long. */
const NOISE_MS = 20;

/** The time that the processor works on it, whatever else it does meanwhile; the least of several. */
function cpuMs(run: Run, text: string, tries: number): number {
	const times = Array.from({ length: tries }, () => {
		const before = process.cpuUsage();
		try {
			run(text);
		} catch {
			// A refusal is an outcome like any other.
		}
		const { user, system } = process.cpuUsage(before);
		return (user + system) / 1000;
	});
	return Math.min(...times);
}

/** The inputs whose time grows more than in proportion from n to 2n and to 4n characters. */
function findQuadratic(run: Run, n: number): string[] {
	const attacks = STARTS.flatMap((start) => PUMPS.map((pump) => ({ start, pump })));
	return attacks.flatMap(({ start, pump }) => {
		const textOf = (length: number) => start + pump.repeat(length / pump.length) + END;
		if (cpuMs(run, textOf(4 * n), 1) < NOISE_MS) return [];
		const [few = 0, more = 0, most = 0] = [1, 2, 4].map((times) =>
			cpuMs(run, textOf(times * n), 3),
		);
		const grows = most >= NOISE_MS && most / few > 9 && most / more > 2.8;
		return grows ? [JSON.stringify({ start, pump, times: [few, more, most] })] : [];
	});
}

test('the measure tells a quadratic pattern from a linear one', () => {
	expect(findQuadratic((text) => /\s+$/.test(text), 3_000)).not.toEqual([]);
	expect(findQuadratic((text) => /(?<!\s)\s+$/.test(text), 3_000)).toEqual([]);
});

test.each(Object.entries(FUNCTIONS))('%s takes time in proportion', (_, run) => {
	expect(findQuadratic(run, 3_000)).toEqual([]);
});

test('every format of a field takes time in proportion', async () => {
	const all = await formats();
	expect(all.size).toBeGreaterThan(20);
	const slow = [...all].flatMap(([name, run]) =>
		findQuadratic(run, 3_000).map((attack) => `${name}: ${attack}`),
	);
	expect(slow).toEqual([]);
});
