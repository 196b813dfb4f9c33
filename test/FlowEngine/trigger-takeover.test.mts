import type { IDataObject } from 'n8n-workflow';
import { pauseOf, rememberPauses } from '../../nodes/shared/trigger/takeover/saved-pauses.ts';
import type { Pause } from '../../nodes/shared/trigger/takeover/saved-pauses.ts';
import { until } from '../sandbox/until.mts';
import { pass, startClock, stopClock } from '../support/clock.mts';
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
	const filters = { chatKinds: ['person', 'group'] };
	const { sandbox, texts } = await published({ options: PAUSE, filters });
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

describe('messages in paused chats that start the workflow, too', () => {
	const RUN_PAUSED = { takeover: { pause: { ...PAUSE.takeover.pause, runPaused: true } } };

	test('say so', async () => {
		const { sandbox, items } = await published({ options: RUN_PAUSED });
		for (const from of [ANA, RUI]) {
			sandbox.receive({ from, text: 'before' });
			await items();
		}
		sandbox.receive({ from: ANA, fromMe: true, text: 'Let me see' });
		await items();
		sandbox.receive({ from: ANA, text: 'after' });
		await items();
		sandbox.receive({ from: RUI, text: 'after' });
		expect(await items()).toMatchObject([
			{ phone: ANA, text: 'before', paused: false },
			{ phone: RUI, text: 'before', paused: false },
			{ phone: ANA, text: 'after', paused: true },
			{ phone: RUI, text: 'after', paused: false },
		]);
	});

	test('are neither marked as read nor shown typing for', async () => {
		const onArrival = ['markRead', 'showTyping'];
		const { sandbox, items } = await published({ options: { ...RUN_PAUSED, onArrival } });
		sandbox.receive({ from: ANA, fromMe: true, text: 'Let me see' });
		await items();
		sandbox.receive({ from: ANA, text: 'after' });
		expect(await items()).toMatchObject([{ paused: true }]);
		const SHOWN = /^\/chat\/(markMessageAsRead|sendPresence)\//;
		const shown = () => sandbox.ledger.calls.filter(({ path }) => SHOWN.test(path));
		expect(shown()).toEqual([]);
		sandbox.receive({ from: RUI, text: 'other' });
		await until(() => shown().length === 2);
	});
});

describe('a person who answers while a burst is held', () => {
	const SILENCE = {
		combine: { silence: { seconds: 1, output: 'oneItem' } },
		// A request whose response would come while the clock stands.
		lookUpQuestions: 'never',
	};

	beforeEach(stopClock);
	afterEach(startClock);

	/** Two messages are held, then the person answers, and somebody else writes. */
	async function answerWhileHeld(takeover: IDataObject) {
		const live = await published({ options: { ...SILENCE, takeover } });
		const { sandbox, trigger } = live;
		const held = async (count: number) => await until(() => trigger.inNode() === count);
		sandbox.receive({ from: ANA, text: 'Olá' });
		await held(1);
		sandbox.receive({ from: ANA, text: 'anyone there?' });
		await held(2);
		sandbox.receive({ from: ANA, fromMe: true, text: 'Let me see' });
		await until(() => sandbox.deliveries.attempts.some(({ status }) => status === 200));
		sandbox.receive({ from: RUI, text: 'other' });
		await held(3);
		await pass(1_000);
		return live;
	}

	test('stops it, and nothing of it is delivered again', async () => {
		const live = await answerWhileHeld(PAUSE.takeover);
		expect(await live.texts()).toEqual(['other']);
		const answers = live.sandbox.deliveries.attempts.map(({ answer }) => JSON.parse(answer ?? ''));
		expect(answers.map(({ message }: { message: string }) => message).toSorted()).toEqual([
			'Combined with a later message',
			'Ignored: a person answers this chat',
			"Ignored: this workflow doesn't listen to it",
			'Workflow was started',
		]);
		for (const { status } of live.sandbox.deliveries.attempts) expect(status).toBe(200);
	});

	test('or it runs as paused', async () => {
		const live = await answerWhileHeld({ pause: { ...PAUSE.takeover.pause, runPaused: true } });
		const items = (await live.items()).toSorted((one, other) =>
			String(one.text).localeCompare(String(other.text)),
		);
		expect(items).toMatchObject([
			{ text: 'Olá\nanyone there?', paused: true },
			{ text: 'other', paused: false },
		]);
	});
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
	) => {
		rememberPauses(where, saved, changes, LONGEST_MS);
		return { get: (chat: string) => pauseOf(where, saved, chat) };
	};

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

	test('a delivery that is held knows what came since, also once it is saved', () => {
		const here = place();
		const held: IDataObject = {};
		const pause = remember(here, held);
		const saved: IDataObject = {};
		remember(here, saved, [['ana', paused]]);
		remember(here, saved);
		expect(pause.get('ana')).toEqual(paused);
		remember(here, saved, [['ana', resumed]]);
		expect(pause.get('ana')).toEqual(resumed);
		expect(held).toEqual({});
	});

	test('what is saved already is not written again', () => {
		const here = place();
		remember(here, {}, [['ana', paused]]);
		const saved = Object.freeze({ paused: { ana: { ...paused }, rui: { ...paused } } });
		expect(remember(here, saved).get('ana')).toEqual(paused);
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
