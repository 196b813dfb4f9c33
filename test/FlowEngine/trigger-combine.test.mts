import { setTimeout as sleep } from 'node:timers/promises';
import { MOST_HELD } from '../../nodes/shared/trigger/combine/message-buffer.ts';
import type { FlowEngineSandbox } from '../../sandbox/flowengine/start.mts';
import { until } from '../sandbox/until.mts';
import { ANA, GROUP, prepared, published, RUI, stopAll } from './trigger.mts';

afterEach(stopAll);

const combine = (output = 'oneItem', seconds = 1) => ({
	combine: { silence: { seconds, output } },
});

/** Second by second, so that their order can be seen. */
const said = (sandbox: FlowEngineSandbox, texts: string[], more: object = {}) => {
	const time = Math.floor(Date.now() / 1000);
	for (const [index, text] of texts.entries())
		sandbox.receive({ from: ANA, text, timestamp: time + index, ...more });
};

test('what one person sends in a row runs the workflow once, as one item', async () => {
	const { sandbox, executions } = await published({ options: combine() });
	const since = Date.now();
	said(sandbox, ['Olá', 'tudo bem?', 'quanto custa?']);
	const [items = [], ...more] = await executions();
	expect(Date.now() - since).toBeGreaterThan(950);
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

test('or as one item per message', async () => {
	const { sandbox, executions } = await published({ options: combine('itemPerMessage') });
	said(sandbox, ['one', 'two']);
	expect(await executions()).toMatchObject([[{ text: 'one' }, { text: 'two' }]]);
});

test('each message begins the silence anew', async () => {
	const { sandbox, executions } = await published({ options: combine() });
	said(sandbox, ['one']);
	await sleep(700);
	said(sandbox, ['two']);
	await sleep(700);
	said(sandbox, ['three']);
	expect(await executions()).toMatchObject([[{ text: 'one\ntwo\nthree' }]]);
});

test('two people, two chats, a reaction: each by itself', async () => {
	const { sandbox, executions } = await published({ options: combine() });
	said(sandbox, ['Ana']);
	said(sandbox, ['in the group'], { group: GROUP });
	said(sandbox, ['Rui'], { from: RUI });
	said(sandbox, ['Rui in the group'], { from: RUI, group: GROUP });
	const reactionMessage = { text: '👍', key: { id: 'X' } };
	sandbox.receive({ from: ANA, message: { reactionMessage } });
	expect(await executions()).toHaveLength(5);
});

test('one message alone is as it always is', async () => {
	const { sandbox, items } = await published({ options: combine() });
	said(sandbox, ['Olá']);
	const [item] = await items();
	expect(item).toMatchObject({ text: 'Olá' });
	expect(item).not.toHaveProperty('parts');
});

test('files stay beside the message that they belong to', async () => {
	const { sandbox, trigger, items } = await published({
		options: { ...combine(), downloadMedia: true },
	});
	const file = (text: string) => Buffer.from(text).toString('base64');
	const imageMessage = { mimetype: 'image/png' };
	said(sandbox, ['what is this?']);
	sandbox.receive({ from: ANA, message: { imageMessage }, file: file('one') });
	sandbox.receive({ from: ANA, message: { imageMessage }, file: file('two') });
	const [item] = await items();
	expect(item).toMatchObject({ text: 'what is this?', messageType: 'image' });
	const { binary = {} } = trigger.executions[0]?.[0] ?? {};
	expect(Object.keys(binary)).toEqual(['data', 'data_1']);
	const names = (item?.parts as object[]).map((part) => Reflect.get(part, 'binaryPropertyName'));
	expect(names).toEqual([undefined, 'data', 'data_1']);
});

test('an album comes whole, although its parts are slow', async () => {
	const { sandbox, executions } = await published({ options: combine() });
	const albumMessage = { expectedImageCount: 2, expectedVideoCount: 1 };
	sandbox.receive({ from: ANA, message: { albumMessage } });
	sandbox.receive({ from: ANA, message: { imageMessage: { caption: 'one' } } });
	await sleep(1_500);
	sandbox.receive({ from: ANA, message: { videoMessage: { caption: 'two' } } });
	await sleep(1_500);
	sandbox.receive({ from: ANA, message: { imageMessage: { caption: 'three' } } });
	const since = Date.now();
	expect(await executions()).toMatchObject([[{ parts: [{}, {}, {}] }]]);
	expect(Date.now() - since).toBeLessThan(3_000);
});

test('of an album, what the user does not want is not waited for', async () => {
	const { sandbox, executions } = await published({
		options: combine(),
		filters: { messageTypes: ['image'] },
	});
	const albumMessage = { expectedImageCount: 1, expectedVideoCount: 5 };
	sandbox.receive({ from: ANA, message: { albumMessage } });
	const since = Date.now();
	sandbox.receive({ from: ANA, message: { imageMessage: { caption: 'one' } } });
	expect(await executions()).toMatchObject([[{ text: 'one' }]]);
	expect(Date.now() - since).toBeLessThan(3_000);
});

test('if n8n could not run it, all are delivered again, and run then', async () => {
	const { sandbox, trigger, executions } = await published({
		options: combine(),
		redeliveryDelays: [100, 100],
	});
	trigger.failNextRun();
	said(sandbox, ['one', 'two']);
	expect(await executions()).toMatchObject([[{ text: 'one\ntwo' }]]);
	const statuses = sandbox.deliveries.attempts.map(({ status }) => status);
	expect(statuses.toSorted()).toEqual([200, 200, 500, 503]);
});

test('what was combined does not run again', async () => {
	const { sandbox, executions } = await published({ options: combine() });
	said(sandbox, ['one', 'two']);
	await executions();
	await sandbox.deliveries.repeat();
	expect(await executions()).toHaveLength(1);
});

test('beyond fifty that wait, each message runs by itself, at once', async () => {
	const { sandbox, trigger, executions } = await published({ options: combine('oneItem', 5) });
	const texts = Array.from({ length: MOST_HELD }, (_, n) => `${n}`);
	said(sandbox, texts);
	await sleep(1_500);
	expect(trigger.executions).toEqual([]);
	said(sandbox, ['one more']);
	await until(() => trigger.executions.length === 1);
	expect(trigger.executions[0]?.[0]?.json).toMatchObject({ text: 'one more' });
	expect((await executions())[1]).toMatchObject([{ parts: { length: MOST_HELD } }]);
}, 15_000);

test.each([0, -1, Number.NaN, '={{ undefined }}'])('%p seconds are refused', async (seconds) => {
	const { trigger } = await prepared({ options: combine('oneItem', seconds as number) });
	await expect(trigger.publish()).rejects.toThrow(
		"'Options → Combine Messages → Seconds of Silence' is not valid. This must be a number from 1 up to 25",
	);
});
