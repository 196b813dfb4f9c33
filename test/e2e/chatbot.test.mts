import { randomUUID } from 'node:crypto';
import { credential } from '../../lab/draw.mts';
import { readExample } from '../../lab/example.mts';
import type { N8n } from '../../lab/n8n.mts';
import { signedIn } from '../../lab/signed-in.mts';
import manifest from '../../package.json' with { type: 'json' };
import type { Turn } from '../../sandbox/model/answers.mts';
import { startModel, type Model } from '../../sandbox/model/start.mts';
import { type Chat, type ChatName, CHATS } from './chatbot/chats.mts';
import { LONG_ANSWER, LONG_QUESTION, type Row, ROWS } from './chatbot/rows.mts';
import { eventually } from './facts/eventually.mts';
import { Table } from './tables/table.mts';

const TRIGGER = 'FlowEngine WhatsApp Trigger';
const HEARD = '\n\nWhat the voice messages say, one per line:\n';

/** Long, so that a slow machine gets all of a burst in it. */
const COMBINE = { silence: { seconds: 8, longestSeconds: 25, output: 'oneItem' } };

const inOrder = (words: readonly string[]) => words.toSorted().join(', ');

/** Says what it was sent, whatever order it came in. */
function answer(conversation: readonly Turn[]): string {
	const asked = conversation.filter(({ role }) => role === 'user');
	const [said = '', heard] = (asked.find(({ text }) => text)?.text ?? '').split(HEARD);
	if (said === LONG_QUESTION) return LONG_ANSWER;
	const seen = asked.flatMap(({ pictures = [] }) => pictures);
	const pictures = seen.map((url) => Buffer.from(url.split(',')[1] ?? '', 'base64').toString());
	return [
		`You sent: ${inOrder(said.split('\n'))}`,
		...(heard === undefined ? [] : [`I hear: ${heard}`]),
		...(pictures.length > 0 ? [`I see: ${inOrder(pictures)}`] : []),
	].join('. ');
}

let n8n: N8n;
let model: Model;

beforeAll(async () => {
	model = await startModel({ answers: answer, transcripts: (bytes) => bytes.toString() });
	// So many agents at once would block n8n for longer than it waits for its own database.
	n8n = await signedIn({ env: { N8N_CONCURRENCY_PRODUCTION_LIMIT: '2' } });
});

afterAll(async () => {
	await model?.stop();
	await n8n?.stop();
});

/** The example mixed-burst-bot, at this gateway. */
async function publish(name: ChatName, chat: Chat) {
	const example = await readExample('mixed-burst-bot', {});
	const gateway = await credential(n8n.client, `${name}Api`, chat.settings);
	const openAi = await credential(n8n.client, 'openAiApi', {
		apiKey: model.apiKey,
		url: model.url,
	});
	for (const node of example.nodes) {
		if (node.credentials?.openAiApi) node.credentials = openAi;
		if (!node.type.startsWith(`${manifest.name}.`)) continue;
		node.type = node.type.replace('flowEngine', name);
		node.credentials = gateway;
		if (node.name !== TRIGGER) continue;
		node.webhookId = randomUUID();
		const options = { combine: COMBINE, downloadMedia: true, ...chat.options };
		Object.assign(node.parameters, { events: [chat.event], options });
	}
	const workflow = await n8n.client.createWorkflow(example);
	await n8n.client.publishToEnd(workflow.id);
	chat.deliverTo(n8n.client.webhookUrl(workflow, TRIGGER));
	return workflow;
}

const phoneOf = (row: Row) => `3519100001${ROWS.indexOf(row) + 10}`;
const reachesAt = (name: ChatName, row: Row) => (row.except?.[name] ?? row).reaches;

/** Lets all of them happen; what keeps a chat waiting happens to all at once. */
async function happen(chat: Chat, rows: readonly Row[]): Promise<void> {
	for (const row of rows)
		if (row.around === 'answeredByHand') await chat.answerByHand(phoneOf(row));
	for (const row of rows) {
		const { around, messages, reaches: bodyIncludes = '' } = row;
		const status = { busy: 429, rejected: 400 }[String(around)];
		const headers = { 'retry-after': '1' };
		if (status)
			chat.failNext({ kind: 'status', status, headers }, { method: 'POST', bodyIncludes });
		for (const message of messages)
			chat.receive(phoneOf(row), message, ...(around === 'group' ? [around] : []));
		if (around === 'twice') void chat.deliveries.repeat(chat.event);
	}
}

const table = new Table('chatbot', [
	'What a person sends',
	...['FlowEngine', 'WhatsApp Sessions', 'WhatSMS'],
]);
const cells = new Map<Row, string[]>(ROWS.map((row) => [row, []]));

test.each(Object.entries(CHATS))(
	'%s: what people send, and what reaches them',
	async (given, start) => {
		const name = given as ChatName;
		const chat = await start();
		try {
			const workflow = await publish(name, chat);
			const rows = ROWS.filter(({ except }) => except?.[name] !== null);
			const reached = new Map(rows.map((row) => [row, [] as string[]]));
			for (const [row, texts] of reached)
				chat.lineOf(phoneOf(row)).watch((news) => {
					if (news.kind === 'message') texts.push(news.body.text ?? '');
				});
			await happen(chat, rows);
			const count = rows.filter((row) => reachesAt(name, row) !== undefined).length;
			// Not by asking n8n: with so many agents, it may take a minute to answer.
			const waiting = () =>
				rows.filter(
					(row) =>
						row.around !== 'rejected' &&
						reachesAt(name, row) !== undefined &&
						reached.get(row)?.length === 0,
				).length;
			await eventually(waiting, (left) => left === 0, 400_000);
			await n8n.client.waitForExecution(workflow.id, { count });
			await chat.deliveries.settled();
			const executions = await n8n.client.executions(workflow.id);
			const failed = executions.filter(({ status }) => status === 'error');
			expect([executions.length, failed.length]).toEqual([count, 1]);
			await n8n.client.retryExecution(failed[0]?.id ?? '');
			for (const [row, texts] of reached) {
				const reaches = reachesAt(name, row);
				expect([row.what, ...texts]).toEqual([
					row.what,
					...(reaches === undefined ? [] : [reaches]),
				]);
			}
			for (const row of ROWS)
				cells
					.get(row)
					?.push(rows.includes(row) ? shown(reached.get(row) ?? []) : 'has no such thing');
		} finally {
			await chat.stop();
		}
	},
	600_000,
);

/** In a cell: a long text by its beginning. */
function shown(texts: readonly string[]): string {
	const [first, ...more] = (texts[0] ?? '').split('\n\n');
	return first ? `\`${[first, ...(more.length > 0 ? ['…'] : [])].join(' ')}\`` : 'nothing';
}

test('docs/triggers.md shows this table', () => {
	for (const row of ROWS) table.add(row.what, ...(cells.get(row) ?? []));
	table.close();
});
