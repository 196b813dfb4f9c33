import fc from 'fast-check';
import type { IDataObject } from 'n8n-workflow';
import { readEvents } from '../../nodes/FlowEngine/events/read-events.ts';
import { readEvents as readWhatSms } from '../../nodes/WhatSms/events/read-events.ts';
import { asObject } from '../../nodes/shared/values/json.ts';
import { fixtures, payloadOf } from './fixtures.mts';
import { mutatedPayload, placesIn } from './mutated-payload.mts';

const FIXTURES = fixtures();
const LONGEST_TEXT = 65_536;
/** What is read beside `raw`, which holds a million characters at most. */
const MOST_CHARACTERS = 4_000_000;
/** Always the same ones, so that a failure is no accident; with FUZZ_RUNS=100000, always others. */
const SEED = process.env.FUZZ_RUNS ? {} : { seed: 1 };
const DEEP = 200_000;

/** Reads a payload, and holds what came of it against the bounds. `expect` would take most of the time. */
function readWithin(payload: IDataObject): IDataObject[] {
	const items = readEvents(payload);
	const broken = items.flatMap(brokenBounds);
	if (broken.length > 0) throw new Error(broken.join(', '));
	return items;
}

function brokenBounds({ attachment, ...item }: IDataObject): string[] {
	const words = JSON.stringify(item);
	const { event, id, text } = item;
	const bounds = {
		event: typeof event === 'string' && event !== '',
		id: typeof id === 'string' && id.length > 0 && id.length <= 200,
		text: text === undefined || (typeof text === 'string' && text.length <= LONGEST_TEXT),
		size: words.length < MOST_CHARACTERS,
		content: !/\\u0000|"apikey"|"__proto__"/.test(words),
		attachment: attachment === undefined || typeof asObject(attachment).base64 === 'string',
	};
	return Object.entries(bounds).flatMap(([bound, holds]) => (holds ? [] : [bound]));
}

const message = (content: unknown, rest: IDataObject = {}): IDataObject => {
	const payload = payloadOf('conversation');
	return { ...payload, data: { ...(payload.data as IDataObject), message: content, ...rest } };
};
const deep = (open: string, close: string, inside = '1'): unknown =>
	JSON.parse(open.repeat(DEEP) + inside + close.repeat(DEEP));

test('10,000 mutated payloads', () => {
	let items = 0;
	fc.assert(
		fc.property(mutatedPayload(FIXTURES), (payload) => {
			items += readWithin(payload).length;
		}),
		{ numRuns: Number(process.env.FUZZ_RUNS ?? 10_000), ...SEED },
	);
	expect(items).toBeGreaterThan(5_000);
	expect(Object.keys(Object.prototype)).toEqual([]);
}, 120_000);

const WRONG: unknown[] = [null, true, 0, 'x', [], {}, [null], { low: 1, high: 'x' }];

test('every value of every payload, once as each wrong type', () => {
	for (const { payload } of FIXTURES) {
		for (const { parent, key } of placesIn(payload)) {
			const right = parent[key];
			for (const wrong of WRONG) {
				parent[key] = wrong;
				readWithin(payload);
			}
			parent[key] = right;
		}
	}
}, 120_000);

test('500 KB of NUL', () => {
	const NUL = '\0'.repeat(500_000);
	const [item] = readWithin(message({ conversation: `${NUL}x` }, { pushName: NUL }));
	expect(item).toMatchObject({ event: 'messages.upsert', messageType: 'text' });
	expect(item).not.toHaveProperty('text');
	readWithin({ ...payloadOf('conversation'), instance: NUL, sender: NUL });
});

test('a chat that is a NUL has no chat, but the message is there', () => {
	const [item] = readWithin(
		message({ conversation: 'Olá' }, { key: { remoteJid: '\0', fromMe: false, id: 'A1' } }),
	);
	expect(item).toMatchObject({ text: 'Olá', messageType: 'text' });
	expect(item).not.toHaveProperty('chatId');
});

test('a text beyond what WhatsApp sends is cut, and no character in two', () => {
	const [item] = readWithin(message({ conversation: 'x' + '👋'.repeat(100_000) }));
	expect(item?.text).toBe('x' + '👋'.repeat((LONGEST_TEXT - 2) / 2));
});

const MANY = 200_000;
test.each<[string, () => IDataObject]>([
	['records', () => ({ ...payloadOf('contacts-upsert'), data: Array(MANY).fill({ id: '1@lid' }) })],
	[
		'mentions',
		() =>
			message(
				{ conversation: 'x' },
				{ contextInfo: { mentionedJid: Array(MANY).fill('351910000000@s.whatsapp.net') } },
			),
	],
	[
		'contacts',
		() => message({ contactsArrayMessage: { contacts: Array(MANY).fill({ displayName: 'x' }) } }),
	],
	[
		'poll options',
		() => ({
			...payloadOf('poll-votes'),
			data: { pollUpdates: Array(MANY).fill({ name: 'x', voters: ['a'] }) },
		}),
	],
	[
		'voters',
		() => ({
			...payloadOf('poll-votes'),
			data: { pollUpdates: [{ name: 'x', voters: Array(MANY).fill('a') }] },
		}),
	],
	['keys', () => message(Object.fromEntries(Array.from({ length: MANY }, (_, i) => [`k${i}`, i])))],
	[
		'people',
		() => ({
			...payloadOf('group-participants-add'),
			data: { participants: Array(MANY).fill('1@lid') },
		}),
	],
])('200,000 %s', (_, payload) => {
	const given = payload();
	const before = process.cpuUsage();
	expect(readWithin(given).length).toBeLessThanOrEqual(10_000);
	expect(process.cpuUsage(before).user).toBeLessThan(10_000_000);
});

test.each<[string, () => IDataObject]>([
	['lists', () => message(deep('[', ']'))],
	['objects', () => message(deep('{"a":', '}'))],
	[
		'wrappers',
		() => message(deep('{"ephemeralMessage":{"message":', '}}', '{"conversation":"x"}')),
	],
	[
		'quotes',
		() =>
			message({
				extendedTextMessage: {
					text: 'x',
					contextInfo: deep('{"quotedMessage":{"extendedTextMessage":{"contextInfo":', '}}}'),
				},
			}),
	],
	[
		'parameters',
		() =>
			message({
				interactiveResponseMessage: {
					nativeFlowResponseMessage: {
						paramsJson: '{"a":'.repeat(10_000) + '1' + '}'.repeat(10_000),
					},
				},
			}),
	],
	['data', () => ({ event: 'contacts.upsert', data: deep('[', ']') as IDataObject })],
	['an event nobody knows', () => ({ event: 'x', data: deep('{"a":', '}') as IDataObject })],
])('%s, 200,000 deep', (_, payload) => {
	readWithin(payload());
});

test('parameters that are no JSON', () => {
	const broken = ['{"id":"x"', 'null', '[]', '""', 'undefined', '{"response_json":"{"}'];
	for (const paramsJson of broken) {
		const [item] = readWithin(
			message({ interactiveResponseMessage: { nativeFlowResponseMessage: { paramsJson } } }),
		);
		expect(item).toMatchObject({ messageType: 'choice' });
	}
});

test('WhatSMS: 200,000 deep and 500 KB of NUL', () => {
	const [item] = readWhatSms({
		event: 'message.received',
		tenantId: 'tenant',
		data: { message: { id: 'm', body: '\0'.repeat(500_000) }, contact: deep('{"a":', '}') },
	} as IDataObject);
	expect(item).toMatchObject({ event: 'message.received', id: 'tenant:m' });
	expect(JSON.stringify(item).length).toBeLessThan(10_000);
});
