import type { IDataObject } from 'n8n-workflow';
import { WhatSms } from '../../nodes/WhatSms/WhatSms.node.ts';
import { whatSms } from '../../nodes/WhatSms/gateway.ts';
import { startWhatSms } from '../../sandbox/whatsms/start.mts';
import type { WhatSmsSandbox } from '../../sandbox/whatsms/start.mts';
import { until } from '../sandbox/until.mts';
import { passUntil, startClock, stopClock } from '../support/clock.mts';
import { runNode } from '../support/run-node.mts';
import { VARIANT, variantOf } from '../support/variant.mts';
import { SENDERS } from './senders.mts';

const WINDOW_MS = 1_000;
const SENDS = 20;

/** The gateway's own limits, with fewer sends, in a window of a second. */
const types = variantOf(new WhatSms(), whatSms, {
	limits: whatSms.limits.map((limit) => ({
		...limit,
		windowMs: WINDOW_MS,
		calls: limit.calls === 60 ? SENDS : limit.calls,
	})),
});

let sandbox: WhatSmsSandbox;
beforeEach(async () => {
	stopClock();
	sandbox = await startWhatSms({
		apiKey: `sk_live_${Math.random().toString(36).slice(2)}`, // an account of its own
		windowSeconds: WINDOW_MS / 1000,
		limits: { send: SENDS },
	});
});
afterEach(async () => {
	startClock();
	await sandbox.stop();
});

const later = async (ms: number) => await new Promise((resolve) => setTimeout(resolve, ms));

/** Its waits take no real time. */
const ended = async <T,>(work: Promise<T>): Promise<T> =>
	await passUntil(work, () => !statuses().includes(null));

const tickets = (count: number) =>
	Array.from(
		{ length: count },
		(_, index) => sandbox.receive({ number: `35191000000${index}`, text: 'Olá' }).ticket.id,
	);

const send = async (items: IDataObject[], options = {}, cancelAfter?: Promise<unknown>) =>
	await runNode({
		type: VARIANT,
		types,
		parameters: {
			resource: 'message',
			operation: 'send',
			ticketId: { __rl: true, mode: 'id', value: '={{ $json.ticketId }}' },
			messageType: 'text',
			message: '={{ $json.text }}',
			options,
		},
		credentials: { whatSmsApi: { apiKey: sandbox.apiKey, baseUrl: sandbox.baseUrl } },
		items,
		...(cancelAfter && { cancelAfter }),
	});

const itemsFor = (ids: string[], count: number) =>
	Array.from({ length: count }, (_, index) => ({
		ticketId: ids[index % ids.length] ?? '',
		text: `Text ${index}`,
	}));

const statuses = () => sandbox.ledger.calls.map(({ status }) => status);
const texts = () =>
	sandbox.ledger.calls
		.filter(({ accepted }) => accepted)
		.map(({ path, body }) => ({ path, text: (body as { body: string }).body }));

test('a long list runs through at the limit: nothing refused, nothing doubled', async () => {
	const { error, items, hints } = await ended(send(itemsFor(tickets(9), 3 * SENDS)));
	expect(error).toBeUndefined();
	expect(items).toHaveLength(3 * SENDS);
	expect(statuses()).toEqual(Array(3 * SENDS).fill(201));
	expect(hints).toMatchObject([
		{
			message: expect.stringMatching(
				/^Waited 2 seconds in total because WhatSMS allows at most 20 messages per minute\.$/,
			) as string,
		},
	]);
});

async function sendAsSomebodyElse(ticket: string | undefined, count: number) {
	for (let used = 0; used < count; used++) {
		await fetch(`${sandbox.baseUrl}/tickets/${ticket}/messages`, {
			method: 'POST',
			headers: { authorization: `Bearer ${sandbox.apiKey}`, 'content-type': 'application/json' },
			body: JSON.stringify({ body: 'of somebody else' }),
		});
	}
}

test('what others have used of the window is waited out: each item is sent once', async () => {
	const ids = tickets(3);
	const other = sandbox.ledger.calls.length;
	await sendAsSomebodyElse(ids[0], SENDS / 2);
	const { error } = await ended(send(itemsFor(ids, SENDS)));
	expect(error).toBeUndefined();
	const ours = texts()
		.slice(other)
		.filter(({ text }) => text.startsWith('Text'));
	expect(new Set(ours.map(({ text }) => text)).size).toBe(SENDS);
	expect(ours).toHaveLength(SENDS);
	expect(statuses()).toContain(429);
});

test('a hint names the limit that others have used up', async () => {
	const ids = tickets(1);
	await sendAsSomebodyElse(ids[0], SENDS);
	const { error, hints } = await ended(send(itemsFor(ids, 1)));
	expect(error).toBeUndefined();
	expect(statuses()).toContain(429);
	expect(hints[0]?.message).toContain('because WhatSMS allows at most 20 messages per minute');
});

test('where the gateway documents no limit, a hint says that it has one', async () => {
	const sender = await SENDERS['flowEngine message.send']!();
	try {
		const headers = { 'retry-after': '2' };
		sender.failNext({ kind: 'status', status: 429, headers }, { path: sender.path });
		const items = [{ to: '351910000000', text: 'Olá' }];
		const { error, hints } = await ended(runNode({ ...sender, type: VARIANT, items }));
		expect(error).toBeUndefined();
		expect(sender.sent()).toEqual(['351910000000: Olá']);
		expect(hints[0]?.message).toMatch(/because your server limits how many requests it accepts\.$/);
	} finally {
		await sender.stop();
	}
});

test('two nodes on one key share its limit', async () => {
	const ids = tickets(4);
	const both = [send(itemsFor(ids, SENDS)), send(itemsFor(ids, SENDS))];
	const results = await ended(Promise.all(both));
	expect(results.map(({ error }) => error)).toEqual([undefined, undefined]);
	expect(statuses()).toEqual(Array(2 * SENDS).fill(201));
});

test('each recipient gets its messages in their order; output is in the order of the input', async () => {
	const ids = tickets(4);
	const list = itemsFor(ids, SENDS);
	sandbox.failNext({ kind: 'delay', ms: 30 }, { times: 3 });
	const { items } = await send(list, { parallelRequests: 10 });
	expect(items.map(({ json }) => json.text)).toEqual(list.map(({ text }) => text));
	for (const id of ids) {
		const got = texts().filter(({ path }) => path.includes(id));
		const wanted = list.filter(({ ticketId }) => ticketId === id);
		expect(got.map(({ text }) => text)).toEqual(wanted.map(({ text }) => text));
	}
});

describe.each([
	[1, 1],
	[5, 5],
	[50, 9],
])('Parallel Requests %d: %d at the same time for nine recipients', (parallelRequests, most) => {
	const list = () => itemsFor(tickets(9), 18);
	const pending = () => statuses().filter((status) => status === null).length;

	test('never more', async () => {
		startClock();
		sandbox.failNext({ kind: 'delay', ms: 30 }, { times: 100 });
		let highest = 0;
		const watch = setInterval(() => (highest = Math.max(highest, pending())), 1);
		await send(list(), { parallelRequests });
		clearInterval(watch);
		expect(highest).toBeLessThanOrEqual(most);
	});

	test('nor fewer', async () => {
		sandbox.failNext({ kind: 'hang' }, { times: 100 });
		const stopped = send(
			list(),
			{ parallelRequests },
			until(() => pending() >= most),
		);
		await stopped;
		expect(pending()).toBe(most);
	});
});

test('stopping the execution ends every wait at once, and nothing goes out after it', async () => {
	const started = Date.now();
	const cancelAfter = later(500);
	await ended(send(itemsFor(tickets(9), 5 * SENDS), {}, cancelAfter));
	expect(Date.now() - started).toBe(500);
	expect(statuses()).toEqual(Array(SENDS).fill(201));
	await ended(later(2 * WINDOW_MS));
	expect(sandbox.ledger.calls).toHaveLength(SENDS);
});
