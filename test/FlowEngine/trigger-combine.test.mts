import type { IDataObject } from 'n8n-workflow';
import { MOST_HELD } from '../../nodes/shared/trigger/combine/message-buffer.ts';
import type { FlowEngineSandbox } from '../../sandbox/flowengine/start.mts';
import { until } from '../sandbox/until.mts';
import { pass, startClock, stopClock } from '../support/clock.mts';
import { ANA, GROUP, prepared, published, RUI, stopAll } from './trigger.mts';

type Live = Awaited<ReturnType<typeof published>>;

const SILENCE_MS = 1_000;

beforeEach(stopClock);
afterEach(async () => {
	startClock();
	await stopAll();
});

const combine = (output = 'oneItem', seconds = 1) => ({
	combine: { silence: { seconds, output } },
	// A request whose response would come while the clock stands.
	lookUpQuestions: 'never',
});

/** Waits until so many deliveries are held. */
const held = async ({ trigger }: Live, count: number) =>
	await until(() => trigger.inNode() === count);

/** Lets so many deliveries arrive, and then the silence pass: what started the workflow. */
async function afterSilence(live: Live, count: number) {
	await held(live, count);
	await pass(SILENCE_MS);
	return await live.executions();
}

/** Second by second, so that their order can be seen. */
const said = (sandbox: FlowEngineSandbox, texts: string[], more: object = {}) => {
	const time = Math.floor(Date.now() / 1000);
	for (const [index, text] of texts.entries())
		sandbox.receive({ from: ANA, text, timestamp: time + index, ...more });
};

test('what one person sends in a row runs the workflow once, as one item', async () => {
	const live = await published({ options: combine() });
	const { sandbox } = live;
	said(sandbox, ['Olá', 'tudo bem?', 'quanto custa?']);
	await held(live, 3);
	await pass(SILENCE_MS - 1);
	await held(live, 3);
	const [items = [], ...more] = await afterSilence(live, 3);
	expect(more).toEqual([]);
	const text = 'Olá\ntudo bem?\nquanto custa?';
	expect(items).toMatchObject([
		{
			text,
			chatInput: text,
			messageType: 'text',
			phone: ANA,
			parts: [{ text: 'Olá' }, { text: 'tudo bem?' }, { text: 'quanto custa?' }],
		},
	]);
	const [{ messageId, parts } = {}] = items;
	expect(parts).toMatchObject([{}, {}, { messageId }]);
	expect(JSON.stringify(parts)).not.toContain('"raw"');
	const answers = sandbox.deliveries.attempts.map(({ status, answer }) => [status, answer]);
	expect(answers.toSorted()).toEqual([
		[200, '{"message":"Combined with a later message"}'],
		[200, '{"message":"Combined with a later message"}'],
		[200, '{"message":"Workflow was started"}'],
	]);
});

test('a picture and what is asked about it are read together', async () => {
	const live = await published({ options: combine() });
	const time = Math.floor(Date.now() / 1000);
	live.sandbox.receive({ from: ANA, message: { imageMessage: {} }, timestamp: time });
	live.sandbox.receive({ from: ANA, text: 'quanto custa?', timestamp: time + 1 });
	const text = '[Image]\nquanto custa?';
	expect(await afterSilence(live, 2)).toMatchObject([
		[{ text, chatInput: text, messageType: 'mixed' }],
	]);
});

test('or as one item per message', async () => {
	const live = await published({ options: combine('itemPerMessage') });
	said(live.sandbox, ['one', 'two']);
	expect(await afterSilence(live, 2)).toMatchObject([[{ text: 'one' }, { text: 'two' }]]);
});

test('each message begins the silence anew', async () => {
	const live = await published({ options: combine() });
	said(live.sandbox, ['one']);
	await held(live, 1);
	await pass(700);
	said(live.sandbox, ['two']);
	await held(live, 2);
	await pass(700);
	said(live.sandbox, ['three']);
	expect(await afterSilence(live, 3)).toMatchObject([[{ text: 'one\ntwo\nthree' }]]);
});

test('two people, two chats, a reaction: each by itself', async () => {
	const filters = { chatKinds: ['person', 'group'], messageTypes: ['text', 'reaction'] };
	const live = await published({ options: combine(), filters });
	const { sandbox, trigger } = live;
	said(sandbox, ['Ana']);
	said(sandbox, ['in the group'], { group: GROUP });
	said(sandbox, ['Rui'], { from: RUI });
	said(sandbox, ['Rui in the group'], { from: RUI, group: GROUP });
	const reactionMessage = { text: '👍', key: { id: 'X' } };
	sandbox.receive({ from: ANA, message: { reactionMessage } });
	await until(() => trigger.executions.length === 1);
	expect(await afterSilence(live, 4)).toHaveLength(5);
});

test('one message alone comes in the same shape', async () => {
	const live = await published({ options: { ...combine(), downloadMedia: true } });
	said(live.sandbox, ['Olá']);
	const imageMessage = { mimetype: 'image/png', caption: 'this' };
	live.sandbox.receive({ from: RUI, message: { imageMessage }, file: FILE });
	const items = (await afterSilence(live, 2)).flat();
	expect(items.toSorted((one, other) => Number(one.phone) - Number(other.phone))).toMatchObject([
		{ text: 'Olá', messageType: 'text', parts: [{ text: 'Olá' }] },
		{ text: 'this', messageType: 'image', parts: [{ binaryPropertyName: 'image' }] },
	]);
	expect(files(live).toSorted()).toEqual([[], ['image']]);
});

const FILE = Buffer.from('file').toString('base64');

/** The names of the files of each execution's first item. */
const files = ({ trigger }: Live) =>
	trigger.executions.map(([item]) => Object.keys(item?.binary ?? {}));

/** Everything that people send in one burst. */
const MIXED: Array<[message: IDataObject, line: string, file?: string]> = [
	[{ conversation: 'what is this?' }, 'what is this?'],
	[{ imageMessage: { mimetype: 'image/png' } }, '[Image 1]', 'image_1'],
	[{ audioMessage: { mimetype: 'audio/ogg', ptt: true } }, '[Voice message 1]', 'voice_1'],
	[
		{ imageMessage: { mimetype: 'image/png', caption: 'or $& this' } },
		'[Image 2] or $& this',
		'image_2',
	],
	[
		{ documentMessage: { mimetype: 'application/pdf', fileName: 'price.pdf' } },
		'[Document] price.pdf',
		'document',
	],
	[{ audioMessage: { mimetype: 'audio/ogg', ptt: true } }, '[Voice message 2]', 'voice_2'],
	[{ locationMessage: { degreesLatitude: 38.7, degreesLongitude: -9.1 } }, '[Location] 38.7, -9.1'],
	[{ ptvMessage: { mimetype: 'video/mp4' } }, '[Video message]', 'videoNote'],
	[{ conversation: '[Image] is what I mean' }, '[Image] is what I mean'],
];

test('of a mixed burst nothing is lost: a line for each message, files by what they are', async () => {
	const live = await published({ options: { ...combine(), downloadMedia: true } });
	const { sandbox } = live;
	const time = Math.floor(Date.now() / 1000);
	for (const [index, [message, , name]] of MIXED.entries()) {
		const timestamp = time + index;
		sandbox.receive({ from: ANA, message, timestamp, ...(name && { file: FILE }) });
	}
	const [[item, ...more] = []] = await afterSilence(live, MIXED.length);
	const text = MIXED.map(([, line]) => line).join('\n');
	expect(more).toEqual([]);
	expect(item).toMatchObject({ text, chatInput: text, messageType: 'mixed' });
	const names = MIXED.map(([, , name]) => name);
	expect(files(live)).toEqual([names.filter(Boolean)]);
	const parts = item?.parts as IDataObject[];
	expect(parts.map(({ binaryPropertyName }) => binaryPropertyName)).toEqual(names);
});

test('a file that could not be downloaded leaves its number free', async () => {
	const live = await published({ options: { ...combine(), downloadMedia: true } });
	const { sandbox, trigger } = live;
	const imageMessage = { mimetype: 'image/png' };
	const time = Math.floor(Date.now() / 1000);
	sandbox.receive({ from: ANA, message: { imageMessage }, timestamp: time, file: '' });
	sandbox.receive({ from: ANA, message: { imageMessage }, timestamp: time + 1, file: FILE });
	const [[item] = []] = await afterSilence(live, 2);
	expect(item).toMatchObject({ text: '[Image 1]\n[Image 2]', messageType: 'image' });
	expect(item?.parts).toMatchObject([
		{ mediaError: expect.any(String) },
		{ binaryPropertyName: 'image_2' },
	]);
	expect(files({ ...live, trigger })).toEqual([['image_2']]);
});

test('several messages in one delivery have the same shape, each by itself', async () => {
	const live = await published({ options: combine() });
	const messages = ['one', 'two'].map((text) => ({
		key: { remoteJid: `${ANA}@s.whatsapp.net`, fromMe: false, id: text },
		message: { conversation: text },
	}));
	live.sandbox.emit('messages.upsert', messages);
	expect(await live.executions()).toMatchObject([
		[
			{ text: 'one', parts: [{ text: 'one' }] },
			{ text: 'two', parts: [{ text: 'two' }] },
		],
	]);
});

test('while messages keep coming, the longest wait counts', async () => {
	const { combine: settings, ...options } = combine('oneItem', 2);
	const live = await published({
		options: {
			...options,
			combine: { silence: { ...settings.silence, longestSeconds: 3 } },
		},
	});
	for (const [index, text] of ['one', 'two', 'three'].entries()) {
		said(live.sandbox, [text]);
		await held(live, index + 1);
		await pass(1_000);
	}
	expect(await live.executions()).toMatchObject([[{ text: 'one\ntwo\nthree' }]]);
});

test('an album comes whole, although its parts are slow', async () => {
	const live = await published({ options: combine() });
	const { sandbox } = live;
	const albumMessage = { expectedImageCount: 2, expectedVideoCount: 1 };
	sandbox.receive({ from: ANA, message: { albumMessage } });
	await live.executions();
	sandbox.receive({ from: ANA, message: { imageMessage: { caption: 'one' } } });
	await held(live, 1);
	await pass(1_500);
	sandbox.receive({ from: ANA, message: { videoMessage: { caption: 'two' } } });
	await held(live, 2);
	await pass(1_500);
	sandbox.receive({ from: ANA, message: { imageMessage: { caption: 'three' } } });
	expect(await afterSilence(live, 3)).toMatchObject([[{ parts: [{}, {}, {}] }]]);
});

test('of an album, what the user does not want is not waited for', async () => {
	const live = await published({
		options: combine(),
		filters: { messageTypes: ['image'] },
	});
	const albumMessage = { expectedImageCount: 1, expectedVideoCount: 5 };
	live.sandbox.receive({ from: ANA, message: { albumMessage } });
	await live.executions();
	live.sandbox.receive({ from: ANA, message: { imageMessage: { caption: 'one' } } });
	expect(await afterSilence(live, 1)).toMatchObject([[{ text: 'one' }]]);
});

test('if n8n could not run it, all are delivered again, and run then', async () => {
	const live = await published({ options: combine(), redeliveryDelays: [100, 100] });
	const { sandbox, trigger } = live;
	trigger.failNextRun();
	said(sandbox, ['one', 'two']);
	await held(live, 2);
	await pass(SILENCE_MS);
	await until(() => sandbox.deliveries.attempts.length === 4);
	expect(await afterSilence(live, 2)).toMatchObject([[{ text: 'one\ntwo' }]]);
	const statuses = sandbox.deliveries.attempts.map(({ status }) => status);
	expect(statuses.toSorted()).toEqual([200, 200, 500, 503]);
});

test('what was combined does not run again', async () => {
	const live = await published({ options: combine() });
	said(live.sandbox, ['one', 'two']);
	await afterSilence(live, 2);
	await live.sandbox.deliveries.repeat();
	expect(await live.executions()).toHaveLength(1);
});

test('beyond fifty that wait, each message runs by itself, at once', async () => {
	const live = await published({ options: combine() });
	const { sandbox, trigger } = live;
	const texts = Array.from({ length: MOST_HELD }, (_, n) => `${n}`);
	said(sandbox, texts);
	await held(live, MOST_HELD);
	expect(trigger.executions).toEqual([]);
	said(sandbox, ['one more']);
	await until(() => trigger.executions.length === 1);
	expect(trigger.executions[0]?.[0]?.json).toMatchObject({ text: 'one more' });
	const [, combined] = await afterSilence(live, MOST_HELD);
	expect(combined).toMatchObject([{ parts: { length: MOST_HELD } }]);
});

test.each([0, -1, Number.NaN, '={{ undefined }}'])('%p seconds are refused', async (seconds) => {
	const { trigger } = await prepared({ options: combine('oneItem', seconds as number) });
	await expect(trigger.publish()).rejects.toThrow(
		"'Options → Combine Messages → Wait For (Seconds)' must be a number from 1 up to 25",
	);
});
