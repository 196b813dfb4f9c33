import { randomUUID } from 'node:crypto';
import axios from 'axios';
import type { IDataObject, INode } from 'n8n-workflow';
import { readExample } from '../../lab/example.mts';
import type { N8n } from '../../lab/n8n.mts';
import { sharedN8n } from '../../lab/shared-n8n.mts';
import type { Workflow } from '../../lab/workflows.mts';
import { newGroup } from '../../sandbox/flowengine/group.mts';
import { demo } from '../../sandbox/flowengine/options.mts';
import { startFlowEngine, type FlowEngineSandbox } from '../../sandbox/flowengine/start.mts';
import { startModel, type Model } from '../../sandbox/model/start.mts';
import { openLink, type Page } from '../../sandbox/link-page.mts';
import { eventually } from './facts/eventually.mts';

const TOKEN = 'the token of the credential';
const GROUP = '120363025246125486@g.us';
const [ANA, RUI] = ['351910000011', '351910000012'];
const TRIGGER = 'FlowEngine WhatsApp Trigger';

let n8n: N8n;
let sandbox: FlowEngineSandbox;
let model: Model;
let credentialIds: Record<string, string>;

beforeAll(async () => {
	const alerts = { name: 'wa-alerts', token: 'token-of-the-alerts', phone: '351910000002' };
	sandbox = await startFlowEngine({
		instances: [demo, alerts],
		pace: { connect: 50, qr: 100 },
		notOnWhatsApp: ['351910000032', '351910000042'],
		redeliveryDelays: Array(20).fill(200),
	});
	const { instance } = sandbox;
	instance.groups.set(GROUP, newGroup(instance.jid, 'Orders', [], GROUP));
	model = await startModel();
	n8n = await sharedN8n();
	credentialIds = {
		flowEngineApi: await n8n.client.createCredential('FlowEngine account', 'flowEngineApi', {
			baseUrl: sandbox.baseUrl,
			numberId: instance.name,
			apiKey: sandbox.globalKey,
			managementApiKey: '',
			webhookToken: TOKEN,
		}),
		openAiApi: await n8n.client.createCredential('OpenAI account', 'openAiApi', {
			apiKey: model.apiKey,
			url: model.url,
		}),
	};
});

afterAll(async () => {
	await n8n?.stop();
	await sandbox?.stop();
	await model?.stop();
});

/** Imports an example; `changed` are parameters that would make a test take minutes. */
async function importExample(
	name: string,
	changed: Record<string, IDataObject> = {},
	more: Record<string, Partial<INode>> = {},
) {
	const example = await readExample(name, credentialIds);
	for (const node of example.nodes)
		Object.assign(node, more[node.name], {
			parameters: { ...node.parameters, ...changed[node.name] },
		});
	sandbox.ledger.clear();
	return await n8n.client.createWorkflow(example);
}

/** Publishes it; the server delivers to the URL with the token, as somebody would set up by hand. */
async function publish(name: string, changed?: Record<string, IDataObject>) {
	const workflow = await importExample(name, changed);
	await n8n.client.publishToEnd(workflow.id);
	const url = `${n8n.client.webhookUrl(workflow, TRIGGER)}?token=${encodeURIComponent(TOKEN)}`;
	sandbox.deliveries.webhook = { url };
	return workflow;
}

/** Runs it from one of its triggers, to the end. */
async function run({ id }: Workflow, trigger: string) {
	const { executionId = '' } = await n8n.client.testRun(id, trigger);
	const execution = await eventually(
		async () => await n8n.client.execution(executionId),
		({ status }) => !['new', 'running', 'waiting'].includes(status),
	);
	expect(execution.status).toBe('success');
	return execution;
}

/** What went out, and by which number. */
const sent = (): IDataObject[] =>
	sandbox.ledger.calls
		.filter(({ path, accepted }) => path.startsWith('/message/') && accepted)
		.map(({ path, body }) => ({ path, ...(body as IDataObject) }));

test('ai-chatbot: answers in bold, and keeps two people apart', async () => {
	const workflow = await publish('ai-chatbot');
	sandbox.receive({ from: ANA, name: 'Ana', text: 'My name is Ana' });
	await n8n.client.waitForExecution(workflow.id, { count: 1 });
	sandbox.receive({ from: RUI, name: 'Rui', text: 'What is my name?' });
	await n8n.client.waitForExecution(workflow.id, { count: 2 });
	const timestamp = Math.floor(Date.now() / 1000);
	sandbox.receive({ from: ANA, name: 'Ana', text: 'You know it', timestamp });
	sandbox.receive({ from: ANA, name: 'Ana', text: 'What is my name?', timestamp: timestamp - 1 });
	const { status } = await n8n.client.waitForExecution(workflow.id, { count: 3 });
	expect(status).toBe('success');
	const to = (phone: string) => `${phone}@s.whatsapp.net`;
	expect(sent()).toEqual(
		[
			[ANA, 14],
			[RUI, 16],
			[ANA, 28],
		].map(([phone, length]) => ({
			path: `/message/sendText/${demo.name}`,
			number: to(String(phone)),
			text: expect.stringContaining(`It has _${length}_ characters`),
		})),
	);
	expect(sent()[0]?.text).toMatch(/^\*You wrote\*\n\n\*My name is Ana\*\n/);
	const said = model.calls.map(({ conversation }) =>
		conversation.filter(({ role }) => role === 'user').map(({ text }) => text),
	);
	expect(said).toEqual([
		['My name is Ana'],
		['What is my name?'],
		['My name is Ana', 'What is my name?\nYou know it'],
	]);
	await n8n.client.unpublish(workflow.id);
});

test('check-numbers-then-notify-group: all in one call, and the group hears of it', async () => {
	const workflow = await importExample('check-numbers-then-notify-group');
	await run(workflow, 'When clicking Execute workflow');
	const numbers = ['351910000031', '351910000032', '14155552671'];
	expect(sandbox.ledger.calls.map(({ body }) => body)).toEqual([
		{ numbers },
		{
			number: GROUP,
			text: '*2 of 3 numbers are on WhatsApp.* Not there:\n\n- +351910000032',
		},
	]);
});

test('welcome-to-the-group: whoever comes in is greeted there, and mentioned', async () => {
	const pause = { pause: { seconds: { min: 0, max: 0 } } };
	const options = { mentions: '={{ $json.participantId }}', ...pause };
	const workflow = await publish('welcome-to-the-group', { Welcome: { options } });
	sandbox.phone.change(GROUP, 'add', ANA, RUI);
	await n8n.client.waitForExecution(workflow.id, { count: 1 });
	expect(sent()).toEqual(
		[ANA, RUI].map((phone) => ({
			path: `/message/sendText/${demo.name}`,
			number: GROUP,
			text: expect.stringMatching(new RegExp(`^Welcome, @${phone}! 👋\n\n\\*Please read\\* what`)),
			mentioned: [`${phone}@s.whatsapp.net`],
		})),
	);
	sandbox.phone.change(GROUP, 'remove', RUI);
	await sandbox.deliveries.settled();
	expect(await n8n.client.executions(workflow.id)).toHaveLength(1);
	expect(sent()).toHaveLength(2);
	await n8n.client.unpublish(workflow.id);
});

test('campaign-in-batches: each batch is noted before the next; another run writes to nobody', async () => {
	const seconds = { min: 0, max: 0 };
	const workflow = await importExample('campaign-in-batches', {
		'Loop Over Items': { batchSize: 2 },
		'Before the next batch': { amount: 1, unit: 'seconds' },
		'Message them': {
			options: { convertMarkdown: true, onlyOnWhatsApp: true, pause: { seconds } },
		},
	});
	await run(workflow, 'Make the table');
	sandbox.failNext({ kind: 'status', status: 400 }, { path: `/message/sendText/${demo.name}` });
	const first = await run(workflow, 'When it is time');
	expect(first.data.resultData.runData['Message them']).toHaveLength(2);
	const rows = await n8n.client.tableRows('WhatsApp campaign');
	expect(rows).toMatchObject([
		{ name: 'Ana', status: 'failed', reason: expect.stringContaining('[item 0]') },
		{ name: 'Rui', status: 'notOnWhatsApp', messageId: null },
		{ name: 'Eva', status: 'pending', messageId: expect.stringMatching(/^3EB0/), reason: null },
	]);
	expect(sent()).toMatchObject([
		{ number: '351910000043', text: expect.stringMatching(/^Hello Eva! .* \*20% off\*/) },
	]);
	const second = await run(workflow, 'When it is time');
	expect(second.data.resultData.runData['Message them']).toBeUndefined();
});

test('reconnect-alert: logged out, the code as a picture, connected again; a lost webhook is repaired', async () => {
	const webhookId = randomUUID();
	const triggerUrl = `${n8n.url}/webhook/${webhookId}/webhook`;
	const workflow = await importExample(
		'reconnect-alert',
		{ 'Check the webhook': { triggerUrl }, 'Repair the webhook': { triggerUrl } },
		{ [TRIGGER]: { webhookId } },
	);
	sandbox.deliveries.webhook = null;
	await n8n.client.publishToEnd(workflow.id);
	const { connection } = sandbox.instance;
	connection.logOut();
	await eventually(sent, (messages) => messages.length === 2);
	connection.open();
	await eventually(sent, (messages) => messages.length === 3);
	const to = { path: expect.stringContaining('/wa-alerts'), number: '351910000099' };
	expect(sent()).toEqual([
		{ ...to, text: '⚠️ WhatsApp has logged wa-d3m0aa out. QR codes follow.' },
		{
			...to,
			mediatype: 'image',
			mimetype: 'image/png',
			media: expect.stringMatching(/^iVBORw0KGgo/),
			caption: expect.stringMatching(/^wa-d3m0aa: scan this/),
		},
		{ ...to, text: '✅ wa-d3m0aa is connected to WhatsApp.' },
	]);

	await run(workflow, 'Every hour');
	expect(sent()).toHaveLength(3);
	sandbox.instance.webhook = null;
	await run(workflow, 'Every hour');
	expect(sandbox.instance.webhook).toMatchObject({
		url: triggerUrl,
		headers: { 'x-webhook-token': TOKEN },
		events: ['CONNECTION_UPDATE', 'QRCODE_UPDATED'],
	});
	expect(sent().at(-1)).toMatchObject({ text: expect.stringContaining('registered again') });
	await n8n.client.unpublish(workflow.id);
});

test('ask-and-go-on: three replies in the chat are a booking', async () => {
	const workflow = await publish('ask-and-go-on');
	const asked = async (count: number) => {
		const texts = await eventually(sent, ({ length }) => length === count);
		await n8n.client.waitForExecution(workflow.id);
		return String(texts.at(-1)?.text);
	};
	const say = async (text: string) => {
		sandbox.receive({ from: ANA, name: 'Ana', text });
		await sandbox.deliveries.settled();
	};
	await say('Book a table, please');
	expect(await asked(1)).toContain('Hello Ana! For which day and time?');
	await say('Friday, 8 pm');
	expect(await asked(2)).toContain('For how many people?');
	await say('a few');
	expect(await asked(3)).toContain('Please reply with a number, such as 4.');
	await say('6');
	expect(await asked(4)).toContain('A table for 6, Friday, 8 pm: shall I book it?');
	await say('👍');
	await eventually(sent, ({ length }) => length === 5);
	expect(sent().at(-1)).toMatchObject({
		text: 'Your table is booked: Friday, 8 pm, 6 people. See you then!',
	});
	const executions = await eventually(
		async () => await n8n.client.executions(workflow.id),
		([execution]) => execution?.status !== 'running',
	);
	expect(executions).toMatchObject([{ status: 'success' }]);
	await n8n.client.unpublish(workflow.id);
});

test('approve-refund: the manager declines, says why, and the customer reads it', async () => {
	const workflow = await importExample('approve-refund');
	await n8n.client.publishToEnd(workflow.id);
	const refund = { orderId: '1042', amount: 20, phone: ANA };
	await axios.post(n8n.client.webhookUrl(workflow, 'Refund requested'), refund);
	const answer = async (asked: number, click: (page: Page) => Promise<Page>) => {
		const messages = await eventually(sent, ({ length }) => length === asked);
		const [link = ''] = /http\S+$/.exec(String(messages.at(-1)?.text)) ?? [];
		await n8n.client.waitForExecution(workflow.id);
		await click(await openLink(link));
	};
	await answer(1, async (page) => await page.click("Don't refund"));
	await answer(
		2,
		async (page) => await page.click('Send', { Reason: 'It is older than 30 days.' }),
	);
	await eventually(sent, ({ length }) => length === 3);
	expect((await n8n.client.waitForExecution(workflow.id)).status).toBe('success');
	expect(sent()).toMatchObject([
		{ number: '351910000000', text: expect.stringContaining('Refund 20 € for order 1042?') },
		{ number: '351910000000', text: expect.stringContaining('What should the customer') },
		{ number: ANA, text: "We can't refund your order 1042: It is older than 30 days." },
	]);
	await n8n.client.unpublish(workflow.id);
});
