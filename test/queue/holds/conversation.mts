import axios from 'axios';
import type { INodeParameters } from 'n8n-workflow';
import { readExample } from '../../../lab/example.mts';
import type { Balance } from '../../../lab/queue/load-balancer.mts';
import type { Queue } from '../../../lab/queue/queue.mts';
import { startFlowEngine } from '../../../sandbox/flowengine/start.mts';
import { eventually } from '../../e2e/facts/eventually.mts';
import { type Case, countRuns, endsOf, publish } from './case.mts';

/** The webhook processes. */
const [FIRST, SECOND] = [0, 1];

const ANA = '351910000000';
const TOKEN = 'the token of the credential';
/** What else a message brings would take turns at the load balancer, too. */
const MESSAGES = ['messages.upsert'];

/** A published trigger with these options at a FlowEngine that delivers once. */
async function converse(queue: Queue, options: INodeParameters) {
	const sandbox = await startFlowEngine({ redeliveryDelays: [], deliveryTimeout: 60_000 });
	const { baseUrl, instance, deliveries } = sandbox;
	const { id, url } = await publish(queue, {
		trigger: 'flowEngineTrigger',
		credential: 'flowEngineApi',
		credentials: { baseUrl, apiKey: instance.token, webhookToken: TOKEN },
		parameters: { options: { lookUpQuestions: 'never', ...options } },
	});
	deliveries.webhook = { url: `${url}?token=${encodeURIComponent(TOKEN)}`, events: MESSAGES };
	return { sandbox, id };
}

const pauseOverProcesses: Case['see'] = async (queue) => {
	const pause = { minutes: 10, resumeWord: '#bot' };
	const { sandbox, id } = await converse(queue, { takeover: { pause } });
	const write = async (webhook: number, text: string, fromMe = false) => {
		queue.balancer.balance = webhook;
		sandbox.receive({ from: ANA, fromMe, text });
		await sandbox.deliveries.settled();
	};
	let data: string | null | undefined = null;
	/** n8n saves after it has responded. */
	const saved = async () => {
		const select = `SELECT "staticData"::text AS data FROM workflow_entity WHERE id = '${id}'`;
		const [row] = await eventually(
			async () => await queue.postgres.rowsOf<{ data: string | null }>(select),
			([now]) => now?.data?.includes(ANA) === true && now.data !== data,
		);
		data = row?.data;
	};
	const count = async () => countRuns(await endsOf(queue, id));
	try {
		const seen: string[] = [];
		await write(FIRST, 'I am looking into it', true);
		await saved();
		await write(SECOND, 'at the other process');
		await write(FIRST, 'at the same process');
		seen.push(await count());
		await write(FIRST, '#bot', true);
		await saved();
		await write(SECOND, 'at the other process');
		await write(FIRST, 'at the same process');
		seen.push(await count());
		return seen.join('; ');
	} finally {
		await sandbox.stop();
	}
};

/** Long, so that a slow machine gets both messages in it. */
const COMBINE = { combine: { silence: { seconds: 8, longestSeconds: 25 } } };

const combineBy =
	(balance: Balance): Case['see'] =>
	async (queue) => {
		queue.balancer.balance = balance;
		const { sandbox, id } = await converse(queue, COMBINE);
		try {
			sandbox.receive({ from: ANA, text: 'Olá' });
			sandbox.receive({ from: ANA, text: 'tudo bem?' });
			await sandbox.deliveries.settled();
			return countRuns(await endsOf(queue, id));
		} finally {
			await sandbox.stop();
		}
	};

const TRIGGER = 'FlowEngine WhatsApp Trigger';

/** Each message is delivered to both webhook processes. */
const replyOnceByRedis: Case['see'] = async (queue) => {
	const { client, redisPort } = queue;
	const sandbox = await startFlowEngine({ redeliveryDelays: [], deliveryTimeout: 60_000 });
	const { baseUrl, instance, deliveries, ledger } = sandbox;
	const flowEngine = { baseUrl, apiKey: instance.token, webhookToken: TOKEN };
	const redis = { host: '127.0.0.1', port: redisPort, database: 0, password: '' };
	try {
		const example = await readExample('once-with-redis', {
			flowEngineApi: await client.createCredential('FlowEngine', 'flowEngineApi', flowEngine),
			redis: await client.createCredential('Redis', 'redis', redis),
		});
		const trigger = example.nodes.find(({ name }) => name === TRIGGER);
		Object.assign(trigger?.parameters ?? {}, { registration: 'manual' });
		const workflow = await client.createWorkflow(example);
		await client.publishToEnd(workflow.id);
		const { pathname } = new URL(client.webhookUrl(workflow, TRIGGER));
		const url = `${queue.balancer.url}${pathname}?token=${encodeURIComponent(TOKEN)}`;
		deliveries.webhook = { url, events: MESSAGES };
		queue.balancer.balance = FIRST;
		for (const text of ['Olá', 'tudo bem?']) sandbox.receive({ from: ANA, text });
		await deliveries.settled();
		queue.balancer.balance = SECOND;
		for (const { body, headers } of [...deliveries.attempts]) {
			await axios.post(url, body, { headers });
		}
		const ends = await endsOf(queue, workflow.id);
		const replies = ledger.calls.filter(({ path }) => path.includes('/message/sendText/'));
		return `${countRuns(ends)}, ${replies.length} replies`;
	} finally {
		await sandbox.stop();
	}
};

export const conversation: Case[] = [
	{
		what: 'two messages, each delivered twice, to the example with Redis',
		outcome: '4 runs, 2 replies',
		see: replyOnceByRedis,
	},
	{
		what: 'a person answers from the phone, then two messages arrive; the same after the resume word',
		outcome: 'no runs; 2 runs',
		see: pauseOverProcesses,
	},
	{
		what: 'two messages to Combine, round robin',
		outcome: '2 runs',
		see: combineBy('roundRobin'),
	},
	{
		what: 'two messages to Combine, hashing by URL',
		outcome: '1 run',
		see: combineBy('hashByUrl'),
	},
];
