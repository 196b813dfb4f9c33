import type { IDataObject } from 'n8n-workflow';
import { rememberPauses } from '../../nodes/shared/trigger/takeover/saved-pauses.ts';
import type { Pause } from '../../nodes/shared/trigger/takeover/saved-pauses.ts';
import { ANA, GROUP, published, RUI, stopAll } from './trigger.mts';

afterEach(stopAll);

const MINUTE_MS = 60_000;
const PAUSE = { takeover: { pause: { minutes: 10, resumeWord: '#Bot' } } };

const now = () => Math.floor(Date.now() / 1000);

test('where a person answers from the phone, the workflow keeps out, there only', async () => {
	const { sandbox, texts } = await published({ options: PAUSE });
	sandbox.receive({ from: ANA, text: 'before' });
	await texts();
	sandbox.receive({ from: ANA, fromMe: true, text: 'Let me see' });
	await texts();
	sandbox.receive({ from: ANA, text: 'after' });
	await texts();
	expect(sandbox.deliveries.attempts.at(-1)).toMatchObject({
		status: 200,
		answer: '{"message":"Ignored: a person answers this chat"}',
	});
	sandbox.receive({ from: RUI, text: 'other' });
	expect(await texts()).toEqual(['before', 'other']);
});

test('a group is a chat, too, whoever writes there', async () => {
	const { sandbox, texts } = await published({ options: PAUSE });
	sandbox.receive({ from: ANA, group: GROUP, fromMe: true, text: 'Let me see' });
	await texts();
	sandbox.receive({ from: ANA, group: GROUP, text: 'in the group' });
	sandbox.receive({ from: ANA, text: 'alone' });
	expect(await texts()).toEqual(['alone']);
});

test('the resume word, alone and in any case, lets the workflow in again', async () => {
	const { sandbox, trigger, texts } = await published({ options: PAUSE });
	sandbox.receive({ from: ANA, fromMe: true, text: 'ask the #bot' });
	await texts();
	sandbox.receive({ from: ANA, text: 'out' });
	await texts();
	sandbox.receive({ from: ANA, fromMe: true, text: ' #BOT ' });
	await texts();
	const { paused } = trigger.memory() as { paused: Record<string, Pause> };
	const [resumed] = Object.values(paused);
	expect(resumed).toEqual({ since: expect.any(Number), until: resumed?.since });
	sandbox.receive({ from: ANA, text: 'in' });
	expect(await texts()).toEqual(['in']);
});

test.each([
	['what the API sent', 'send.message', { message: { conversation: 'Olá' } }],
	['a reaction', 'messages.upsert', { message: { reactionMessage: { text: '👍', key: {} } } }],
	['an answer of long ago', 'messages.upsert', { messageTimestamp: now() - 601 }],
] as const)('%s is no answer', async (_, event, change) => {
	const { sandbox, texts } = await published({
		options: PAUSE,
		events: ['messages.upsert', 'send.message'],
	});
	const key = { remoteJid: `${ANA}@s.whatsapp.net`, fromMe: true, id: 'own' };
	sandbox.emit(event, {
		key,
		message: { conversation: 'x' },
		messageTimestamp: now(),
		...change,
	});
	await texts();
	sandbox.receive({ from: ANA, text: 'in' });
	expect(await texts()).toContain('in');
});

test('what becomes of sent messages is told all the same', async () => {
	const { sandbox, items } = await published({
		events: ['messages.update', 'messages.upsert'],
		options: PAUSE,
		parameters: { statuses: ['read'] },
	});
	const { key } = sandbox.receive({ from: ANA, fromMe: true, text: 'Let me see' });
	await items();
	sandbox.phone.acknowledge(key.id, 'READ');
	expect(await items()).toMatchObject([{ status: 'read' }]);
});

test('it counts as well where own messages start the workflow, and is saved as soon as n8n saves', async () => {
	const { sandbox, trigger, texts } = await published({
		options: { ...PAUSE, ownMessages: 'include' },
	});
	sandbox.receive({ from: ANA, fromMe: true, text: 'own' });
	await texts();
	expect(trigger.memory()).not.toHaveProperty('paused');
	sandbox.receive({ from: ANA, text: 'out' });
	expect(await texts()).toEqual(['own']);
	expect(trigger.memory()).toMatchObject({
		paused: {
			[`${sandbox.instance.name}:${ANA}`]: { since: expect.any(Number), until: expect.any(Number) },
		},
	});
});

test('without the option nothing is noted, and a test run knows no pause', async () => {
	const plain = await published();
	plain.sandbox.receive({ from: ANA, fromMe: true, text: 'own' });
	await plain.texts();
	expect(plain.trigger.memory()).not.toHaveProperty('paused');

	const { sandbox, trigger, texts } = await published({ options: PAUSE });
	sandbox.receive({ from: ANA, fromMe: true, text: 'own' });
	await texts();
	await trigger.startTest();
	sandbox.receive({ from: ANA, text: 'in the test' });
	expect(await texts()).toEqual(['in the test']);
	await trigger.endTest();
});

describe('what is kept', () => {
	const LONGEST_MS = 10 * MINUTE_MS;
	const since = Date.now();
	const paused: Pause = { since, until: since + LONGEST_MS };
	const resumed: Pause = { since: since + 1, until: since + 1 };
	let places = 0;
	const place = () => `workflow:restarted ${++places}`;
	const remember = (
		where: string,
		saved: IDataObject,
		changes: ReadonlyArray<readonly [string, Pause]> = [],
	) => rememberPauses(where, saved, changes, LONGEST_MS);

	test('survives a restart, if n8n has saved it', () => {
		const saved = {};
		remember(place(), saved, [['ana', paused]]);
		expect(remember(place(), saved).get('ana')).toEqual(paused);
		expect(saved).toEqual({ paused: { ana: paused } });
	});

	test('is written again until it is found', () => {
		const here = place();
		remember(here, {}, [['ana', paused]]);
		const overtaken = { paused: { rui: { ...paused } } };
		remember(here, overtaken);
		expect(overtaken).toEqual({ paused: { rui: paused, ana: paused } });
	});

	test('what is resumed stays so, even if it is not saved yet', () => {
		const here = place();
		remember(here, {}, [['ana', paused]]);
		remember(here, { paused: { ana: { ...paused } } }, [['ana', resumed]]);
		const late = { paused: { ana: { ...paused } } };
		expect(remember(here, late).get('ana')).toEqual(resumed);
		expect(late).toEqual({ paused: { ana: resumed } });
	});

	test.each(['the same second', 'another second'])(
		'whatever order two processes learn of it in, the newest change counts: %s',
		(when) => {
			const resumedThen = when === 'the same second' ? { since, until: since } : resumed;
			for (const changes of [
				[paused, resumedThen],
				[resumedThen, paused],
			]) {
				const [one, other] = [place(), place()];
				let saved: IDataObject = {};
				const learn = (where: string, change?: Pause) => {
					const read = JSON.parse(JSON.stringify(saved)) as IDataObject;
					const all = remember(where, read, change ? [['ana', change]] : []);
					saved = read;
					return all.get('ana');
				};
				learn(one, changes[0]);
				learn(other, changes[1]);
				for (const where of [one, other, one, other]) {
					expect(learn(where)).toEqual(resumedThen);
				}
			}
		},
	);

	test('a later answer pauses a resumed chat again', () => {
		const here = place();
		const again = { since: since + 2, until: since + LONGEST_MS };
		remember(here, {}, [['ana', resumed]]);
		expect(remember(here, {}, [['ana', again]]).get('ana')).toEqual(again);
	});

	test('is bounded, the newest of it, and what is over is dropped', () => {
		const saved: { paused?: object } = {};
		const many = Array.from({ length: 10_500 }, (_, n): [string, Pause] => [
			`${n}`,
			{ since: since + n, until: paused.until + n },
		]);
		const long = since - 2 * LONGEST_MS;
		const over = { since: long, until: long + LONGEST_MS };
		remember(place(), saved, [...many, ['over', over]]);
		expect(Object.keys(saved.paused ?? {})).toHaveLength(10_000);
		expect(saved.paused).toHaveProperty('10499');
		expect(saved.paused).not.toHaveProperty('499');
		expect(saved.paused).not.toHaveProperty('over');
	});

	test.each([null, 'text', [1], { ana: 'soon' }, { ana: {} }, { ana: 1 }])(
		'may be %j',
		(broken) => {
			expect(remember(place(), { paused: broken }, [['rui', paused]]).get('rui')).toEqual(paused);
		},
	);
});
