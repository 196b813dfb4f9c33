import axios from 'axios';
import type { Queue } from '../../../lab/queue/queue.mts';
import type { Call } from '../../../sandbox/ledger.mts';
import { startWhatSms, type WhatSmsOptions } from '../../../sandbox/whatsms/start.mts';
import { eventually } from '../../e2e/facts/eventually.mts';
import { createTicketTexts } from '../../e2e/facts/ticket-texts.mts';
import { type Case, countRuns, endsOf } from './case.mts';

/** As the packed package has it, see startQueue. */
export const WINDOW_SECONDS = 6;
const EACH = 75;

/** A published workflow that sends texts to a ticket of this WhatSMS. */
async function startSending(queue: Queue, name: string, settings: WhatSmsOptions = {}) {
	const sandbox = await startWhatSms({ windowSeconds: WINDOW_SECONDS, ...settings });
	const workflow = await createTicketTexts(queue.client, sandbox, name);
	await queue.client.publishToEnd(workflow.id);
	const { pathname } = new URL(queue.client.webhookUrl(workflow, 'Webhook'));
	const sends = () => sandbox.ledger.calls.filter(({ method }) => method === 'POST');
	const bodyOf = ({ body }: Call) => (body as { body: string }).body;
	return {
		sandbox,
		id: workflow.id,
		sends,
		async send(texts: readonly string[]) {
			const items = texts.map((text) => ({ text }));
			await axios.post(queue.balancer.url + pathname, { items });
		},
		/** The texts that were sent, each as often as it was. */
		sent: () =>
			sends()
				.filter(({ accepted }) => accepted)
				.map(bodyOf),
		stop: sandbox.stop,
	};
}

const textsOf = (name: string, count: number) =>
	Array.from({ length: count }, (_, index) => `${name} ${index}`);

/** How many of these were sent once, and how many more often or never. */
function countSent(sent: readonly string[], texts: readonly string[]): string {
	const times = texts.map((text) => sent.filter((one) => one === text).length);
	const count = (isSo: (one: number) => boolean) => times.filter(isSo).length;
	const [doubled, lost] = [count((one) => one > 1), count((one) => one === 0)];
	return `${doubled || 'none'} sent twice, ${lost || 'none'} lost`;
}

const shareLimit: Case['see'] = async (queue) => {
	const sending = await startSending(queue, 'Two workers');
	try {
		const all = ['first', 'second'].map((name) => textsOf(name, EACH));
		await Promise.all(all.map(async (texts) => await sending.send(texts)));
		const ends = await endsOf(queue, sending.id);
		const refused = sending.sends().filter(({ status }) => status === 429).length;
		process.stdout.write(`two workers on one key, ${2 * EACH} sends: ${refused} rejected\n`);
		const few = refused > 0 && refused <= (2 * EACH) / 10 ? 'few' : refused || 'none';
		return `${countRuns(ends)}, ${countSent(sending.sent(), all.flat())}, ${few} rejected`;
	} finally {
		await sending.stop();
	}
};

const retryByHand: Case['see'] = async (queue) => {
	const sending = await startSending(queue, 'Retried by hand');
	try {
		const texts = textsOf('text', 3);
		sending.sandbox.failNext({ kind: 'delay', ms: 0 }, { method: 'POST' });
		sending.sandbox.failNext({ kind: 'status', status: 400 }, { method: 'POST' });
		await sending.send(texts);
		const failed = countRuns(await endsOf(queue, sending.id));
		const [execution] = await queue.client.executions(sending.id);
		await queue.client.retryExecution(execution?.id ?? '');
		const ends = await endsOf(queue, sending.id);
		return `${failed}; ${countRuns(ends)}, ${countSent(sending.sent(), texts)}`;
	} finally {
		await sending.stop();
	}
};

const killInTheMiddle: Case['see'] = async (queue) => {
	const sending = await startSending(queue, 'Killed', { limits: { all: 1e9, send: 1e9 } });
	try {
		const texts = textsOf('text', 50);
		sending.sandbox.failNext({ kind: 'delay', ms: 200 }, { times: 1e9 });
		await sending.send(texts);
		await eventually(
			() => sending.sent().length,
			(count) => count >= 10,
		);
		await Promise.all(queue.workers.map(async (worker) => await worker.kill()));
		await Promise.all(queue.workers.map(async (worker) => await worker.start()));
		const ends = await endsOf(queue, sending.id);
		const sent = sending.sent();
		const doubled = sent.length - new Set(sent).size;
		const rest = sent.length < texts.length ? 'the rest lost' : 'all sent';
		return `${countRuns(ends)}, ${doubled || 'none'} sent twice, ${rest}`;
	} finally {
		await sending.stop();
	}
};

export const sends: Case[] = [
	{
		what: 'two workers on one key, at its limit',
		outcome: '2 runs, none sent twice, none lost, few rejected',
		see: shareLimit,
	},
	{
		what: 'the gateway rejects an item; the execution is retried by hand',
		outcome: '1 failed run; 1 run, 1 failed run, none sent twice, none lost',
		see: retryByHand,
	},
	{
		what: 'the worker is killed in the middle of a list',
		outcome: '1 failed run, none sent twice, the rest lost',
		see: killInTheMiddle,
	},
];
