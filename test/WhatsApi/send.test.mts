import type { IDataObject, INode } from 'n8n-workflow';
import { startWhatsApi } from '../../sandbox/whatsapi/start.mts';
import type { WhatsApiOptions, WhatsApiSandbox } from '../../sandbox/whatsapi/start.mts';
import { skipWaits } from '../support/clock.mts';
import { calls, messagesOf, run } from './whatsapi.mts';

const NUMBER = '351910000000';
const SEND = {
	operation: 'send',
	to: '={{ $json.to ?? "+351 910 000 000" }}',
	message: '={{ $json.text ?? "Hello" }}',
};
const TEMPLATE = { operation: 'sendTemplate', to: NUMBER, templateName: 'hello_world' };

let sandbox: WhatsApiSandbox;
afterEach(() => sandbox.stop());

const start = async (options: WhatsApiOptions = {}) =>
	(sandbox = await startWhatsApi({ plan: 'pro', step: 5, ...options }));
const send = async (more: IDataObject = {}, items?: IDataObject[], settings?: Partial<INode>) =>
	await run(sandbox, { ...SEND, ...more }, items, settings);
const texts = () => messagesOf(sandbox).map(({ text }) => text);

test.each([
	['a text', SEND, { text: 'Hello', template: null }],
	['a template', TEMPLATE, { template: { name: 'hello_world', language: 'en_US' }, text: null }],
])('%s comes out flat, ready for the next table', async (_, parameters, message) => {
	await start();
	const { items } = await run(sandbox, parameters);
	expect(messagesOf(sandbox)).toMatchObject([{ to: NUMBER, ...message }]);
	expect(items.map(({ json }) => json)).toEqual([
		{
			to: NUMBER,
			status: 'queued',
			messageId: messagesOf(sandbox)[0]?.id,
			scheduledFor: null,
			idempotencyReplayed: false,
		},
	]);
});

test('later: in the time zone of the workflow', async () => {
	await start();
	const { items } = await send({ options: { sendAt: '2999-07-01T09:00:00' } });
	// n8n's own default is New York
	expect(items[0]?.json).toMatchObject({
		status: 'scheduled',
		scheduledFor: '2999-07-01T13:00:00.000Z',
	});
});

test.each(['simulated', 'answered'] as const)('a dry run that is %s', async (dryRun) => {
	await start({ credentials: null, variant: { dryRun } });
	const { items, error } = await send({ options: { dryRun: true, waitUntil: 'sent' } });
	expect(error).toBeUndefined();
	expect(items).toMatchObject([{ json: { to: NUMBER } }]);
	expect(sandbox.ledger.calls[0]?.body).toMatchObject({ dry_run: true });
});

test('a number without a country code gets the default one', async () => {
	await start();
	const { items } = await send({ options: { defaultCountryCode: '+351' } }, [
		{ to: '920 000 000' },
		{ to: '+34 600 000 000' },
	]);
	expect(items.map(({ json }) => json.to)).toEqual(['351920000000', '34600000000']);
});

test('Markdown becomes what WhatsApp shows, on choice', async () => {
	await start();
	await send({ message: '**Hi**', options: { convertMarkdown: true } });
	await send({ message: '**Hi**' });
	expect(texts()).toEqual(['*Hi*', '**Hi**']);
});

describe('a text as several messages', () => {
	skipWaits();

	const PARAGRAPHS = ['First.', 'Second.', 'Third.'];
	const perParagraph = { message: PARAGRAPHS.join('\n\n'), options: { sendAs: 'paragraphs' } };

	test('one per paragraph, in their order, and one item', async () => {
		await start();
		const { items } = await send(perParagraph);
		const ids = messagesOf(sandbox).map(({ id }) => id);
		expect(texts()).toEqual(PARAGRAPHS);
		expect(items).toMatchObject([{ json: { messageId: ids[2], messageIds: ids } }]);
	});

	test('over 4,096 characters, without a choice', async () => {
		await start();
		const { items } = await send({ message: 'word '.repeat(1_000).trim() });
		expect(texts().map((text) => text?.length)).toEqual([4_094, 904]);
		expect(items[0]?.json.messageIds).toHaveLength(2);
	});

	test('each has a key of its own, also with a key of the user', async () => {
		await start();
		const options = { ...perParagraph.options, idempotencyKey: 'order-1' };
		await send({ ...perParagraph, options });
		const again = await send({ ...perParagraph, options });
		expect(texts()).toEqual(PARAGRAPHS);
		expect(again.items).toMatchObject([{ json: { idempotencyReplayed: true } }]);
	});

	test('Retry On Fail goes on after the last one that was sent', async () => {
		await start();
		sandbox.failNext({ kind: 'delay', ms: 0 });
		sandbox.failNext({ kind: 'status', status: 400 });
		const { items } = await send(perParagraph, [{}], {
			retryOnFail: true,
			maxTries: 2,
			waitBetweenTries: 0,
		});
		expect(texts()).toEqual(PARAGRAPHS);
		expect(items[0]?.json.messageIds).toEqual(messagesOf(sandbox).map(({ id }) => id));
	});

	test('nothing but white space is refused before any request', async () => {
		await start();
		const { error } = await send({ message: ' \n\n ' });
		expect(error?.message).toBe("'Message' is empty [item 0]");
		expect(calls(sandbox)).toEqual([]);
	});
});

describe('idempotency keys', () => {
	skipWaits();

	test('a send whose answer was lost is made again, and is one message', async () => {
		await start();
		sandbox.failNext({ kind: 'resetAfter' });
		const { items, error } = await send();
		expect(error).toBeUndefined();
		expect(items).toMatchObject([{ json: { idempotencyReplayed: true } }]);
		expect(messagesOf(sandbox)).toHaveLength(1);
	});

	test('each item and each execution has a key of its own', async () => {
		await start();
		await send({}, [{}, {}]);
		expect(messagesOf(sandbox)).toHaveLength(2);
	});

	test("the user's own key keeps another execution from sending again", async () => {
		await start();
		const options = { idempotencyKey: '={{ $json.order }}' };
		const orders = [{ order: 'order-1' }, { order: 'order-2' }];
		await send({ options }, orders);
		const { items } = await send({ options }, orders);
		expect(messagesOf(sandbox)).toHaveLength(2);
		expect(items.map(({ json }) => json.idempotencyReplayed)).toEqual([true, true]);
	});

	test("the key of a message's second part is never another message's own key", async () => {
		await start();
		const options = { idempotencyKey: '={{ $json.order }}', sendAs: 'paragraphs' };
		const orders = [
			{ order: 'order-1', text: 'First\n\nSecond' },
			{ order: 'order-1-2', text: 'Of another' },
		];
		const { items, error } = await send({ options }, orders);
		expect(error).toBeUndefined();
		expect(
			messagesOf(sandbox)
				.map(({ text }) => text)
				.toSorted(),
		).toEqual(['First', 'Of another', 'Second']);
		expect(items.map(({ json }) => json.idempotencyReplayed)).toEqual([false, false]);
	});

	test.each(['apart', 'alike'] as const)(
		'both causes of a 409 are told apart, with texts that are %s',
		async (conflictTexts) => {
			await start({ variant: { conflictTexts } });
			const options = { idempotencyKey: 'order-1' };
			const { error } = await send({ options }, [{ text: 'a' }, { text: 'b' }]);
			expect(error?.message).toMatch(
				/^This idempotency key was already used for another message: ./,
			);
			expect(error?.description).toContain("This item wasn't sent");

			const { items } = await run(sandbox, TEMPLATE);
			const id = String(items[0]?.json.messageId);
			const messageId = { __rl: true, mode: 'id', value: id };
			const retried = await run(sandbox, { operation: 'retry', messageId });
			expect(retried.error?.message).toMatch(/^This message can't be resent: ./);
			expect(retried.error?.description).toContain(
				"Only messages with the status 'failed' can be resent",
			);
		},
	);
});

describe('what the gateway refuses', () => {
	test('without Meta credentials', async () => {
		await start({ credentials: null });
		const { error } = await send();
		expect(error?.message).toMatch(/^WhatsAPI can't send from your number yet: ./);
		expect(error?.description).toContain('Set Meta Credentials');
	});

	test('a deactivated account', async () => {
		await start();
		sandbox.account.active = false;
		const { error } = await send();
		expect(error?.message).toContain('account is deactivated: ');
	});

	test('a circuit that is open', async () => {
		await start();
		sandbox.state.circuitOpen = true;
		const { error } = await send();
		expect(error?.message).toMatch(
			/^WhatsAPI has paused sending because WhatsApp isn't responding: ./,
		);
		expect(error?.description).toContain('No message is sent twice');
		expect(calls(sandbox)).toEqual(Array(3).fill('POST /send-message 503'));
	});

	test.each(['field', 'path', 'text'] as const)(
		'details that are a %s stand in the error',
		async (details) => {
			await start({ variant: { details } });
			const options = { sendAt: '={{ $now.plus({ milliseconds: 1100 }).toISO() }}' };
			sandbox.failNext({ kind: 'delay', ms: 1_200 });
			const { error } = await send({ options });
			expect(error?.message).toContain('sendAt: must be in the future');
		},
	);
});
