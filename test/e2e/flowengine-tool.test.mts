import { randomUUID } from 'node:crypto';
import type { IDataObject, INode } from 'n8n-workflow';
import type { Execution } from '../../lab/executions.mts';
import { credential, node, to } from '../../lab/draw.mts';
import type { N8n } from '../../lab/n8n.mts';
import { sharedN8n } from '../../lab/shared-n8n.mts';
import manifest from '../../package.json' with { type: 'json' };
import { startFlowEngine, type FlowEngineSandbox } from '../../sandbox/flowengine/start.mts';
import type { Answer, Turn } from '../../sandbox/model/answers.mts';
import { startModel, type Model } from '../../sandbox/model/start.mts';
import { OLDER } from './older-n8n.mts';

const TOKEN = 'the-token';
const [ANA, RUI] = ['351910000011', '351910000012'];
const jid = (phone: string) => `${phone}@s.whatsapp.net`;

let n8n: N8n;
let sandbox: FlowEngineSandbox;
let model: Model;
let say: (conversation: readonly Turn[]) => Answer;
let flowEngine: NonNullable<INode['credentials']>;
let openAi: NonNullable<INode['credentials']>;

beforeAll(async () => {
	sandbox = await startFlowEngine({ redeliveryDelays: [] });
	model = await startModel({ answers: (conversation) => say(conversation) });
	n8n = await sharedN8n();
	flowEngine = await credential(n8n.client, 'flowEngineApi', {
		baseUrl: sandbox.baseUrl,
		numberId: sandbox.instance.name,
		apiKey: sandbox.instance.token,
		webhookToken: TOKEN,
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

/** A chatbot whose agent has this operation as its tool "Answer". */
async function publish(
	version: number,
	tool: IDataObject,
	{ isBetween = false, agent = {} }: { isBetween?: boolean; agent?: IDataObject } = {},
) {
	const trigger = node('Trigger', `${manifest.name}.flowEngineTrigger`, 1, {
		registration: 'manual',
		events: ['messages.upsert'],
	});
	const chatInput = { id: '1', name: 'chatInput', value: '={{ $json.text }}', type: 'string' };
	const workflow = await n8n.client.createWorkflow({
		name: 'Agent',
		nodes: [
			{ ...trigger, credentials: flowEngine, webhookId: randomUUID() },
			node('Between', 'n8n-nodes-base.set', 3.4, { assignments: { assignments: [chatInput] } }),
			node('AI Agent', '@n8n/n8n-nodes-langchain.agent', version, agent),
			{
				...node('Model', '@n8n/n8n-nodes-langchain.lmChatOpenAi', version > 3 ? 1.3 : 1.2, {
					model: { __rl: true, mode: 'id', value: 'scripted' },
				}),
				credentials: openAi,
			},
			{
				...node('Answer', `${manifest.name}.flowEngineTool`, 1, tool),
				credentials: flowEngine,
			},
		],
		connections: {
			Trigger: to(isBetween ? 'Between' : 'AI Agent'),
			Between: to('AI Agent'),
			Model: to('AI Agent', 'ai_languageModel'),
			Answer: to('AI Agent', 'ai_tool'),
		},
	});
	await n8n.client.publishToEnd(workflow.id);
	sandbox.deliveries.webhook = {
		url: `${n8n.client.webhookUrl(workflow, 'Trigger')}?token=${TOKEN}`,
	};
	return workflow;
}

const REPLY = {
	resource: 'message',
	operation: 'reply',
	messageType: 'text',
	message: "={{ $fromAI('answer', 'What to say', 'string') }}",
	options: {},
};

/** Calls the tool with these arguments, several times at once, then is done. */
const callsOnce =
	(...args: object[]) =>
	(conversation: readonly Turn[]): Answer =>
		conversation.at(-1)?.role === 'user'
			? args.map((one) => ({ tool: 'Answer', args: one }))
			: 'Done';

const sent = () =>
	sandbox.ledger.calls
		.filter(({ path, accepted }) => path.startsWith('/message/') && accepted)
		.map(({ body }) => body as IDataObject);

/** All that became of the tool; agents of version 2, and those of an older n8n, tell the model nothing of an error. */
const wordsOf = ({ data }: Execution) => JSON.stringify(data.resultData.runData['Answer']);

/** What the tool told the model. */
const told = () =>
	model.calls
		.slice(askedBefore)
		.flatMap(({ conversation }) => conversation.filter(({ role }) => role === 'tool'))
		.map(({ text }) => text);

describe.each([3.1, 2.2])('Reply as a tool of the AI Agent %p', (version) => {
	test.each([true, false])(
		'with a node between: %p, it answers whoever wrote',
		async (isBetween) => {
			const redirected = { gateway: 'flowEngine', chatId: RUI, account: 'other', to: RUI };
			say = callsOnce({ answer: '**One**', ...redirected }, { answer: 'Two' });
			const workflow = await publish(version, REPLY, { isBetween });
			sandbox.receive({ from: ANA, text: 'Hi' });
			const { status } = await n8n.client.waitForExecution(workflow.id);
			expect(status).toBe('success');
			const inOrder = ['*One*', 'Two'].map((text) => ({ number: jid(ANA), text }));
			const isBackward = version > 3 && OLDER.runsToolsBackward;
			expect(sent()).toEqual(isBackward ? inOrder.toReversed() : inOrder);
			expect(told()).toEqual([0, 1].map(() => expect.stringContaining('"status":"pending"')));
		},
	);
});

/** Two people in one delivery. */
async function receiveTwo(version: number, tool: IDataObject = REPLY, agent: IDataObject = {}) {
	say = (conversation) => {
		const { role, text = '' } = conversation.at(-1) ?? {};
		if (role !== 'user') return 'Done';
		return [{ tool: 'Answer', args: { answer: `To ${text}`, ...(tool.to && { to: text }) } }];
	};
	const workflow = await publish(version, tool, { agent });
	const messages = [ANA, RUI].map((phone, i) => ({
		key: { remoteJid: jid(phone), fromMe: false, id: `A${version}${i}` },
		message: { conversation: phone },
	}));
	sandbox.emit('messages.upsert', messages);
	return await n8n.client.waitForExecution(workflow.id);
}

test('two people at once: each gets their own answer', async () => {
	await receiveTwo(3.1);
	expect(sent().sort((a, b) => String(a.number).localeCompare(String(b.number)))).toEqual(
		[ANA, RUI].map((phone) => ({ number: jid(phone), text: `To ${phone}` })),
	);
});

test('two people at once, and an older agent that says not for whom it calls: nobody gets one', async () => {
	const execution = await receiveTwo(2.2);
	expect(sent()).toEqual([]);
	expect(wordsOf(execution)).toContain('No message to reply to was found');
});

const SEND = {
	...{ ...REPLY, operation: 'send', account: { __rl: true, mode: 'list', value: '' } },
	to: { __rl: true, mode: 'phone', value: "={{ $fromAI('to', 'Whom to write to', 'string') }}" },
	options: { pause: { seconds: { min: 0, max: 0 } } },
};

test('an older agent with a batch: what n8n mixes up goes to nobody', async () => {
	const agent = { options: { batching: { batchSize: 2 } } };
	const execution = await receiveTwo(2.2, SEND, agent);
	expect(sent()).toHaveLength(1);
	for (const { number, text } of sent()) expect(text).toBe(`To ${String(number)}`);
	expect(wordsOf(execution)).toContain('n8n mixed up the values of several tool calls');
});

test.each([3.1, 2.2])('the AI Agent %p may not do what is for people only', async (version) => {
	say = callsOnce({});
	const workflow = await publish(version, {
		resource: 'connection',
		operation: 'logout',
		account: { __rl: true, mode: 'list', value: '' },
	});
	sandbox.receive({ from: ANA, text: 'Log out' });
	const execution = await n8n.client.waitForExecution(workflow.id);
	const lookUp = '/chat/findMessages/';
	expect(sandbox.ledger.calls.filter(({ path }) => !path.startsWith(lookUp))).toEqual([]);
	expect(wordsOf(execution)).toContain("AI agents aren't allowed to use");
});

test('the model learns what a tool does and needs; the message is the one that started the workflow', async () => {
	say = callsOnce({ Emoji: '🎉' });
	const workflow = await publish(3.1, {
		...{
			resource: 'message',
			operation: 'react',
			reaction: "={{ $fromAI('Emoji', ``, 'string') }}",
		},
	});
	const { key } = sandbox.receive({ from: ANA, text: 'It has arrived!' });
	const { status } = await n8n.client.waitForExecution(workflow.id);
	expect(status).toBe('success');
	const [tool] = model.calls[askedBefore]?.tools ?? [];
	expect(tool).toMatchObject({
		name: 'Answer',
		description: expect.stringContaining('Add an emoji reaction to a message') as string,
		parameters: { required: ['Emoji'] },
	});
	expect(tool?.description).toContain('Emoji: One emoji, such as 👍.');
	expect(sent()).toEqual([
		{ key: { id: key.id, remoteJid: jid(ANA), fromMe: false }, reaction: '🎉' },
	]);
});

test('a list is short, and Output decides what is in it', async () => {
	for (const parameters of [{}, { output: 'selected', outputFields: ['text'] }]) {
		say = callsOnce({});
		const workflow = await publish(3.1, {
			resource: 'message',
			operation: 'getAll',
			...parameters,
		});
		askedBefore = model.calls.length;
		sandbox.receive({ from: ANA, name: 'Ana', text: 'Olá' });
		await n8n.client.waitForExecution(workflow.id);
		const names = 'output' in parameters ? ['messageId', 'text'] : [];
		const [list] = told();
		expect(list).toContain('"text":"Olá"');
		expect(list).not.toMatch(/"raw"|"chatInput"|"sessionId"|null/);
		const [record] = (JSON.parse(list ?? '[]') as object[]).flat();
		if (names.length > 0) expect(Object.keys(record ?? {})).toEqual(names);
	}
});

describe.each([3.1, 2.2])('what the model of the AI Agent %p learns of an error', (version) => {
	const learns = async (tool: IDataObject) => {
		const workflow = await publish(version, tool);
		sandbox.receive({ from: ANA, text: 'Hi' });
		const execution = await n8n.client.waitForExecution(workflow.id);
		return version > 3 && !OLDER.endsAtToolError ? told().join('\n') : wordsOf(execution);
	};

	test('what has to be another value, and how it has to look', async () => {
		say = callsOnce({ reaction: 'thumbs up' });
		const words = await learns({
			resource: 'message',
			operation: 'react',
			account: { __rl: true, mode: 'list', value: '' },
			chatId: { __rl: true, mode: 'phone', value: ANA },
			messageId: 'A1',
			reaction: "={{ $fromAI('reaction', 'An emoji', 'string') }}",
		});
		expect(words).toContain("'Emoji' must be one emoji, such as 👍. It is");
		expect(sent()).toEqual([]);
	});

	test('that the message may have been sent, and to look before it sends again', async () => {
		say = callsOnce({ answer: 'One' });
		sandbox.failNext({ kind: 'resetAfter' }, { path: '/message/sendText/*' });
		const words = await learns(REPLY);
		expect(words).toContain(
			'This item may have been carried out anyway. Check WhatsApp on your phone',
		);
		expect(words).not.toContain('ECONNRESET');
		expect(sent()).toHaveLength(1);
	});
});
