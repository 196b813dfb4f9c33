import { randomUUID } from 'node:crypto';
import { credential, node, to } from '../../lab/draw.mts';
import { itemsOf } from '../../lab/executions.mts';
import type { N8n } from '../../lab/n8n.mts';
import { sharedN8n } from '../../lab/shared-n8n.mts';
import { TRIGGER_VERSION } from '../../nodes/shared/trigger/trigger-gateway.ts';
import manifest from '../../package.json' with { type: 'json' };
import { type Gateway, GATEWAYS, PHONE } from './tables/replying.mts';

const BURST = ['Olá', 'tudo bem?', 'quanto custa', 'o azul', 'obrigada!'];

/** Long, so that a slow machine gets all of the burst in it. */
const COMBINE = { silence: { seconds: 8, longestSeconds: 25, output: 'itemPerMessage' } };

let n8n: N8n;

beforeAll(async () => {
	n8n = await sharedN8n();
});

afterAll(async () => await n8n?.stop());

const assign = (name: string, value: string) => ({
	assignments: { assignments: [{ id: '1', name, value, type: 'string' }] },
});

const aggregate = () =>
	node('Aggregate', 'n8n-nodes-base.aggregate', 1, { aggregate: 'aggregateAllItemData' });
const summarize = () =>
	node('Summarize', 'n8n-nodes-base.summarize', 1.1, {
		fieldsToSummarize: {
			values: [{ aggregation: 'concatenate', field: 'words', separateBy: '\n' }],
		},
	});

/** Nodes between what happens to each message and the reply to all. */
const JOINS = {
	aggregate: {
		nodes: [aggregate()],
		connections: { Each: to('Aggregate'), Aggregate: to('Think') },
	},
	summarize: {
		nodes: [summarize()],
		connections: { Each: to('Summarize'), Summarize: to('Think') },
	},
	merge: {
		nodes: [
			aggregate(),
			summarize(),
			node('Merge', 'n8n-nodes-base.merge', 3.2, { mode: 'combine', combineBy: 'combineAll' }),
		],
		connections: {
			Each: { main: [[to('Aggregate'), to('Summarize')].flatMap(({ main }) => main?.[0] ?? [])] },
			Aggregate: to('Merge'),
			Summarize: { main: [[{ node: 'Merge', type: 'main' as const, index: 1 }]] },
			Merge: to('Think'),
		},
	},
};

/** Trigger → what happens to each message → a node that joins them → an answer to all → Reply. */
async function publish(name: string, gateway: Gateway, join: keyof typeof JOINS) {
	const credentials = await credential(n8n.client, `${name}Api`, gateway.settings);
	const { nodes, connections } = JOINS[join];
	const workflow = await n8n.client.createWorkflow({
		name: `${name}: ${join}`,
		nodes: [
			{
				...node('Trigger', `${manifest.name}.${name}Trigger`, TRIGGER_VERSION, {
					registration: 'manual',
					options: { combine: COMBINE },
				}),
				credentials,
				webhookId: randomUUID(),
			},
			node('Each', 'n8n-nodes-base.set', 3.4, assign('words', '={{ $json.text.toUpperCase() }}')),
			...nodes,
			node('Think', 'n8n-nodes-base.set', 3.4, assign('output', '={{ JSON.stringify($json) }}')),
			{
				...node('Reply', `${manifest.name}.${name}`, 1, {
					...{ resource: 'message', operation: 'reply', message: '={{ $json.output }}' },
					options: { quote: true, convertMarkdown: false },
				}),
				credentials,
			},
		],
		connections: { Trigger: to('Each'), ...connections, Think: to('Reply') },
	});
	await n8n.client.publishToEnd(workflow.id);
	gateway.deliverTo(n8n.client.webhookUrl(workflow, 'Trigger'));
	return workflow;
}

/** Without the look-ups of the questions that are open. */
const sentBy = ({ ledger }: Gateway) =>
	ledger.calls.filter(({ method, path }) => method === 'POST' && !/findMessages/.test(path));

test.each([
	...Object.entries(GATEWAYS).map(([name, start]) => [name, 'aggregate', start] as const),
	['flowEngine', 'summarize', GATEWAYS.flowEngine],
	['flowEngine', 'merge', GATEWAYS.flowEngine],
] as const)(
	'%s: a burst of five behind %s gets one reply, to the last',
	async (name, join, start) => {
		const gateway = await start();
		try {
			const workflow = await publish(name, gateway, join);
			for (const text of BURST) gateway.receive(text);
			const execution = await n8n.client.waitForExecution(workflow.id);
			expect(execution.status).toBe('success');
			const received = itemsOf(execution, 'Trigger');
			expect(received.map(({ text }) => text).toSorted()).toEqual(BURST.toSorted());
			const sent = sentBy(gateway);
			expect(sent).toMatchObject([{ accepted: true }]);
			const body = JSON.stringify(sent[0]?.body);
			for (const text of BURST) expect(body).toContain(text.toUpperCase());
			expect(body).toContain(String(received.at(-1)?.messageId));
		} finally {
			await gateway.stop();
		}
	},
	180_000,
);

test('two people in one execution: nobody gets a reply, and the error says what to use', async () => {
	const gateway = await GATEWAYS.flowEngine();
	try {
		const workflow = await publish('flowEngine', gateway, 'aggregate');
		const messages = [PHONE, '351920000000'].map((phone) => ({
			key: { remoteJid: `${phone}@s.whatsapp.net`, fromMe: false, id: phone },
			message: { conversation: 'Olá' },
		}));
		gateway.emit('messages.upsert', messages);
		const { status, data } = await n8n.client.waitForExecution(workflow.id);
		expect(status).toBe('error');
		expect(JSON.stringify(data.resultData.error)).toContain(
			"{{ $('Trigger').first().json.chatId }}",
		);
		expect(sentBy(gateway)).toEqual([]);
	} finally {
		await gateway.stop();
	}
}, 180_000);
