import { rememberPauses } from '../../nodes/shared/trigger/takeover/saved-pauses.ts';
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
	expect(trigger.memory()).toMatchObject({ paused: {} });
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
		paused: { [`${sandbox.instance.name}:${ANA}`]: expect.any(Number) },
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
	const until = Date.now() + 10 * MINUTE_MS;
	let places = 0;
	const place = () => `workflow:restarted ${++places}`;

	test('survives a restart, if n8n has saved it', () => {
		const saved = {};
		rememberPauses(place(), saved, [['ana', until]]);
		expect(rememberPauses(place(), saved, []).get('ana')).toBe(until);
		expect(saved).toEqual({ paused: { ana: until } });
	});

	test('is written again until it is found, and no longer', () => {
		const here = place();
		rememberPauses(here, {}, [['ana', until]]);
		const overtaken = { paused: { rui: until } };
		rememberPauses(here, overtaken, []);
		expect(overtaken).toEqual({ paused: { rui: until, ana: until } });
		rememberPauses(here, overtaken, []);
		const resumedElsewhere = { paused: { rui: until } };
		expect(rememberPauses(here, resumedElsewhere, []).get('ana')).toBeUndefined();
		expect(resumedElsewhere).toEqual({ paused: { rui: until } });
	});

	test('what is resumed stays so, even if it is not saved yet', () => {
		const here = place();
		rememberPauses(here, {}, [['ana', until]]);
		rememberPauses(here, { paused: { ana: until } }, [['ana', 0]]);
		const late = { paused: { ana: until } };
		expect(rememberPauses(here, late, []).get('ana')).toBe(0);
		expect(late).toEqual({ paused: {} });
	});

	test('is bounded, and what is over is dropped', () => {
		const saved: { paused?: object } = {};
		const many = Array.from({ length: 1_500 }, (_, n): [string, number] => [`${n}`, until + n]);
		rememberPauses(place(), saved, [...many, ['over', Date.now() - 1]]);
		expect(Object.keys(saved.paused ?? {})).toHaveLength(1_000);
		expect(saved.paused).toHaveProperty('1499');
		expect(saved.paused).not.toHaveProperty('over');
	});

	test.each([null, 'text', [1], { ana: 'soon' }, { ana: {} }])('may be %j', (paused) => {
		expect(rememberPauses(place(), { paused }, [['rui', until]]).get('rui')).toBe(until);
	});
});
