import type { IDataObject, INode } from 'n8n-workflow';
import type { Plan } from '../../sandbox/whatsapi/plans.mts';
import { startWhatsApi } from '../../sandbox/whatsapi/start.mts';
import type { WhatsApiOptions, WhatsApiSandbox } from '../../sandbox/whatsapi/start.mts';
import { calls, messagesOf, run } from './whatsapi.mts';
import { skipWaits } from '../support/clock.mts';

skipWaits();

const BULK = {
	operation: 'sendBulk',
	to: '={{ $json.to }}',
	messageType: '={{ $json.text ? "text" : "template" }}',
	message: '={{ $json.text }}',
};

let sandbox: WhatsApiSandbox;
afterEach(() => sandbox.stop());

const start = async (options: WhatsApiOptions = {}) =>
	(sandbox = await startWhatsApi({ plan: 'pro', step: 60_000, ...options }));
const send = async (items: IDataObject[], options: IDataObject = {}, settings?: Partial<INode>) =>
	await run(sandbox, { ...BULK, options }, items, settings);
const people = (count: number) =>
	Array.from({ length: count }, (_, index) => ({ to: String(351_910_000_000 + index) }));
const bulkCalls = () => calls(sandbox).filter((call) => call.includes('/messages/bulk'));

test.each<[Plan, number]>([
	['free', 10],
	['basic', 10],
	['pro', 1],
	['enterprise', 1],
])('1,000 items on %s are %d calls, and 1,000 paired items', async (plan, count) => {
	await start({ plan });
	const { items, error } = await send(people(1_000));
	expect(error).toBeUndefined();
	expect(calls(sandbox)).toEqual([
		'GET /auth/me 200',
		...Array(count).fill('POST /messages/bulk 202'),
	]);
	expect(items.map(({ pairedItem }) => pairedItem)).toEqual(
		people(1_000).map((_, item) => ({ item })),
	);
	expect(items.map(({ json }) => json.to)).toEqual(people(1_000).map(({ to }) => to));
	expect(messagesOf(sandbox).map(({ to }) => to)).toEqual(people(1_000).map(({ to }) => to));
});

test('text and template mixed, with all that a send can have', async () => {
	await start();
	const { items } = await send([{ to: '+351 910 000 000' }, { to: '351920000000', text: 'Hi' }], {
		sendAt: '2999-07-01T09:00:00Z',
		metadata: { field: [{ name: 'campaign', value: 'summer' }] },
	});
	const more = { sendAt: '2999-07-01T09:00:00Z', metadata: { campaign: 'summer' } };
	expect(sandbox.ledger.calls.map(({ body }) => body)).toEqual([
		{
			messages: [
				{ to: '351910000000', template: { name: 'hello_world', language: 'en_US' }, ...more },
				{ to: '351920000000', message: 'Hi', ...more },
			],
		},
	]);
	const [first] = messagesOf(sandbox);
	expect(items.map(({ json }) => json)).toEqual(
		['351910000000', '351920000000'].map((to) => ({
			to,
			status: 'scheduled',
			batchId: first?.batchId,
			scheduledFor: '2999-07-01T09:00:00Z',
		})),
	);
});

test('a hundred need no call to ask for the plan', async () => {
	await start();
	await send(people(100));
	expect(calls(sandbox)).toEqual(['POST /messages/bulk 202']);
});

test('as many messages per call as the user wants', async () => {
	await start();
	await send(people(5), { messagesPerCall: 2 });
	expect(calls(sandbox)).toEqual(Array(3).fill('POST /messages/bulk 202'));
});

test('an item that cannot be sent fails alone, before anything is sent', async () => {
	await start();
	const wrong = [{ to: '12' }, { to: '351910000001', text: 'a'.repeat(4_097) }];
	const { items } = await send(
		[people(1)[0] ?? {}, ...wrong],
		{},
		{
			onError: 'continueRegularOutput',
		},
	);
	expect(items.map(({ json }) => json)).toMatchObject([
		{ status: 'queued' },
		{ error: expect.stringMatching(/^'To' must be one phone number.* \[item 1\]$/) as string },
		{ error: expect.stringMatching(/^'Message' must be up to 4,096 characters long/) as string },
	]);
	expect(messagesOf(sandbox)).toHaveLength(1);
});

test('a call that is refused fails its own items only', async () => {
	await start();
	sandbox.failNext({ kind: 'delay', ms: 0 });
	sandbox.failNext({ kind: 'status', status: 400 });
	const { items } = await send(
		people(6),
		{ messagesPerCall: 2 },
		{
			onError: 'continueRegularOutput',
		},
	);
	const errors = items.map(({ json }) => json.error);
	expect(errors.map((error) => error !== undefined)).toEqual([
		false,
		false,
		true,
		true,
		false,
		false,
	]);
	expect(errors[2]).toContain('WhatsAPI rejected a request with 2 messages (HTTP 400)');
	expect(errors[3]).toContain('[item 3]');
	expect(messagesOf(sandbox)).toHaveLength(4);
});

test('a plan without bulk calls: nothing is sent, and the error says what to do', async () => {
	await start({ plan: 'free', variant: { freeBulk: 0 } });
	const { error } = await send(people(2));
	expect(error?.message).toContain('must have at most 0 items on free');
	expect(error?.description).toContain('Messages per Request');
	expect(messagesOf(sandbox)).toEqual([]);
});

describe('a call whose answer was lost', () => {
	const retry = { retryOnFail: true, maxTries: 3, waitBetweenTries: 0 };

	test('is never made again, since nobody documents keys for it', async () => {
		await start();
		sandbox.failNext({ kind: 'resetAfter' });
		const { error } = await send(people(3), {}, retry);
		expect(error?.message).toContain('was lost before it responded');
		expect(error?.message).toContain('This item may have been carried out anyway');
		expect(bulkCalls()).toHaveLength(1);
		expect(messagesOf(sandbox)).toHaveLength(3);
	});

	test('Retry On Fail makes only the calls that were refused', async () => {
		await start();
		sandbox.failNext({ kind: 'delay', ms: 0 });
		sandbox.failNext({ kind: 'status', status: 400 });
		const { items } = await send(people(4), { messagesPerCall: 2 }, retry);
		expect(items).toHaveLength(4);
		expect(messagesOf(sandbox).map(({ to }) => to)).toEqual(people(4).map(({ to }) => to));
	});
});
