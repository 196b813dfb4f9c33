import { randomUUID } from 'node:crypto';
import axios from 'axios';
import type { IDataObject, INode } from 'n8n-workflow';
import { readExample } from '../../lab/example.mts';
import { itemsOf } from '../../lab/executions.mts';
import { credential, node, to } from '../../lab/draw.mts';
import type { N8n } from '../../lab/n8n.mts';
import { sharedN8n } from '../../lab/shared-n8n.mts';
import type { Workflow } from '../../lab/workflows.mts';
import manifest from '../../package.json' with { type: 'json' };
import { startFlowEngine, type FlowEngineSandbox } from '../../sandbox/flowengine/start.mts';
import type { Answer, Turn } from '../../sandbox/model/answers.mts';
import { startModel, type Model } from '../../sandbox/model/start.mts';
import { openLink } from '../../sandbox/link-page.mts';
import { SOON } from './asking/asked.mts';
import { eventually } from './facts/eventually.mts';

const [CUSTOMER, MANAGER] = ['351910000011', '351910000012'];

let n8n: N8n;
let sandbox: FlowEngineSandbox;
let model: Model;
let flowEngine: NonNullable<INode['credentials']>;
let openAi: NonNullable<INode['credentials']>;

beforeAll(async () => {
	sandbox = await startFlowEngine({ redeliveryDelays: [] });
	model = await startModel({ answers });
	n8n = await sharedN8n();
	flowEngine = await credential(n8n.client, 'flowEngineApi', {
		baseUrl: sandbox.baseUrl,
		numberId: sandbox.instance.name,
		apiKey: sandbox.instance.token,
		webhookToken: 'the-token',
	});
	openAi = await credential(n8n.client, 'openAiApi', { apiKey: model.apiKey, url: model.url });
});

afterAll(async () => {
	await n8n?.stop();
	await sandbox?.stop();
	await model?.stop();
});

let askedBefore: number;
beforeEach(() => {
	sandbox.ledger.clear();
	askedBefore = model.calls.length;
});

test('n8n lists the four nodes as reviewers of tools', async () => {
	const types = await n8n.client.nodeTypes();
	const reviewers = types.filter(({ name }) => name.startsWith(`${manifest.name}.`));
	const names = reviewers.filter(({ name }) => name.endsWith('HitlTool'));
	expect(names.map(({ name }) => name.replace(`${manifest.name}.`, '')).toSorted()).toEqual([
		'flowEngineHitlTool',
		'whatSmsHitlTool',
		'whatsApiHitlTool',
		'whatsAppSessionsHitlTool',
	]);
	for (const { codex, properties } of names) {
		expect(codex?.subcategories).toEqual({ AI: ['Tools'], Tools: ['Human in the Loop'] });
		const shown = properties.map(({ name }) => name);
		for (const name of ['message', 'responseType', 'approvalOptions', 'options'])
			expect(shown).toContain(name);
	}
	for (const name of ['flowEngine', 'whatSms', 'whatsApi', 'whatsAppSessions']) {
		const codex = reviewers.find((type) => type.name === `${manifest.name}.${name}`)?.codex;
		expect(codex?.categories).toContain('HITL');
		expect(codex?.subcategories?.['HITL']).toEqual(['Human in the Loop']);
	}
});

let tool = 'Send';

/** Calls the tool once, then says what it was told. */
function answers(conversation: readonly Turn[]): Answer {
	const { role, text = '' } = conversation.at(-1) ?? {};
	if (role !== 'user') return `Told: ${text}`;
	const toolParameters =
		tool === 'Send' ? { news: { text: 'Sale!', days: 2 } } : { text: 'Sale!', phone: CUSTOMER };
	return [{ tool, args: { toolParameters, hitlParameters: {} } }];
}

const byId = (value: string) => ({ __rl: true, mode: 'id', value });

/** What the manager of a shop is asked with. */
async function reviewMessage() {
	const { nodes } = await readExample('review-ai-tool', {});
	return nodes.find(({ name }) => name === 'Review')?.parameters['message'];
}

/** An agent that may send messages to customers, if the manager approves each of them. */
async function askAgent(options: IDataObject = {}) {
	const path = randomUUID();
	const account = { __rl: true, mode: 'list', value: '' };
	const workflow = await n8n.client.createWorkflow({
		name: 'Reviewed agent',
		nodes: [
			{
				...node('Webhook', 'n8n-nodes-base.webhook', 2, { httpMethod: 'POST', path }),
				webhookId: path,
			},
			node('AI Agent', '@n8n/n8n-nodes-langchain.agent', 3.1, {
				promptType: 'define',
				text: 'Tell the customer about the sale.',
			}),
			{
				...node('Model', '@n8n/n8n-nodes-langchain.lmChatOpenAi', 1.3, {
					model: { __rl: true, mode: 'id', value: 'scripted' },
				}),
				credentials: openAi,
			},
			{
				...node('Review', `${manifest.name}.flowEngineHitlTool`, 1, {
					...{ resource: 'message', operation: 'sendAndWait', responseType: 'approval' },
					...{ account, to: byId(MANAGER), options },
					message: await reviewMessage(),
				}),
				credentials: flowEngine,
			},
			{
				...node('Send', `${manifest.name}.flowEngineTool`, 1, {
					...{ resource: 'message', operation: 'send', messageType: 'text' },
					...{ account, to: byId(CUSTOMER), options: {} },
					message: "={{ $fromAI('news', 'What to say', 'json').text }}",
				}),
				credentials: flowEngine,
			},
		],
		connections: {
			Webhook: to('AI Agent'),
			Model: to('AI Agent', 'ai_languageModel'),
			Send: to('Review', 'ai_tool'),
			Review: to('AI Agent', 'ai_tool'),
		},
	});
	await n8n.client.publishToEnd(workflow.id);
	await axios.post(n8n.client.webhookUrl(workflow, 'Webhook'), {});
	const execution = await n8n.client.waitForExecution(workflow.id);
	expect(execution.status).toBe('waiting');
	return {
		link: /http\S+/.exec(messagesTo(MANAGER)[0] ?? '')?.[0] ?? '',
		said: async () => {
			for (const until = Date.now() + 120_000; Date.now() < until;) {
				const now = await n8n.client.execution(execution.id);
				if (now.status === 'success') return itemsOf(now, 'AI Agent');
				if (!['waiting', 'running'].includes(now.status)) throw new Error(now.status);
				await new Promise((resolve) => setTimeout(resolve, 100));
			}
			throw new Error('The execution still waits.');
		},
	};
}

const messagesTo = (phone: string) =>
	sandbox.ledger.calls
		.filter(({ accepted }) => accepted)
		.map(({ body }) => body as { number?: string; text: string })
		.filter(({ number }) => number === phone)
		.map(({ text }) => text);

const told = () =>
	model.calls
		.slice(askedBefore)
		.flatMap(({ conversation }) => conversation.filter(({ role }) => role === 'tool'))
		.map(({ text }) => text);

test('approved, the tool runs', async () => {
	const { link, said } = await askAgent();
	const question = 'Shall I do this: Send?\n\nnews: {\n  "text": "Sale!",\n  "days": 2\n}';
	expect(messagesTo(MANAGER)).toEqual([
		`${question}\n\nReply to this message: Approve / Decline\nOr respond here: ${link}`,
	]);
	expect(messagesTo(CUSTOMER)).toEqual([]);
	const page = await openLink(link);
	expect(page.text).toContain(question);
	expect(page.buttons).toEqual(['Approve', 'Decline']);
	await page.click('Approve');
	expect(await said()).toEqual([{ output: expect.stringContaining('"status":"pending"') }]);
	expect(messagesTo(CUSTOMER)).toEqual(['Sale!']);
});

test('declined, the tool does not run, and the model is told', async () => {
	const { link, said } = await askAgent();
	await (await openLink(link)).click('Decline');
	await said();
	expect(told()).toEqual([expect.stringContaining('User rejected the tool call')]);
	expect(messagesTo(CUSTOMER)).toEqual([]);
});

describe('review-ai-tool: the owner of a shop and the agent are in one chat', () => {
	const OWNER = '351910000000';
	let workflow: Workflow;
	beforeAll(async () => {
		tool = 'Send_to_customer';
		const ids = { flowEngineApi: flowEngine, openAiApi: openAi };
		const example = await readExample(
			'review-ai-tool',
			Object.fromEntries(
				Object.entries(ids).map(([type, given]) => [type, String(given[type]?.id)]),
			),
		);
		workflow = await n8n.client.createWorkflow(example);
		await n8n.client.publishToEnd(workflow.id);
		const url = n8n.client.webhookUrl(workflow, 'FlowEngine WhatsApp Trigger');
		sandbox.deliveries.webhook = { url: `${url}?token=the-token` };
	});

	const say = async (text: string) => {
		sandbox.receive({ from: OWNER, text });
		await sandbox.deliveries.settled();
	};
	const heard = () => messagesTo(`${OWNER}@s.whatsapp.net`);

	test.each([
		['yes', ['Sale!'], '"status":"pending"'],
		['no', [], 'User rejected the tool call'],
	])('%s, in the chat', async (reply, messages, toldOwner) => {
		await say('Tell them about the sale');
		await eventually(
			() => messagesTo(OWNER),
			({ length }) => length === 1,
		);
		expect(messagesTo(CUSTOMER)).toEqual([]);
		await eventually(
			async () => (await n8n.client.executions(workflow.id)).at(-1)?.status,
			(status) => status === 'waiting',
		);
		await say(reply);
		await eventually(heard, ({ length }) => length === 1);
		expect(messagesTo(CUSTOMER)).toEqual(messages);
		expect(told().at(-1)).toContain(toldOwner);
	});
});

test('without a response in time, the tool does not run, and the model is told', async () => {
	tool = 'Send';
	const { link, said } = await askAgent({ limitWaitTime: { values: SOON } });
	await said();
	expect(told()).toEqual([expect.stringContaining('User rejected the tool call')]);
	expect(messagesTo(CUSTOMER)).toEqual([]);
	await expect((await openLink(link)).click('Approve')).rejects.toThrow('There is no button');
});
