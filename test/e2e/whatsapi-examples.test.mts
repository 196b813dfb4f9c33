import axios from 'axios';
import type { IDataObject } from 'n8n-workflow';
import { readExample } from '../../lab/example.mts';
import { itemsOf } from '../../lab/executions.mts';
import type { N8n } from '../../lab/n8n.mts';
import { sharedN8n } from '../../lab/shared-n8n.mts';
import type { Workflow } from '../../lab/workflows.mts';
import { startWhatsApi, type WhatsApiSandbox } from '../../sandbox/whatsapi/start.mts';
import { eventually } from './facts/eventually.mts';

const [ANA, RUI] = ['351910000021', '351910000022'];
const NOT_THERE = '(#131026) Message undeliverable';

let n8n: N8n;
let whatsApi: WhatsApiSandbox;
let credentialIds: Record<string, string>;

beforeAll(async () => {
	whatsApi = await startWhatsApi({ plan: 'pro', step: 50, redeliveryDelays: [200] });
	n8n = await sharedN8n();
	const whatsApiApi = await n8n.client.createCredential('WhatsAPI account', 'whatsApiApi', {
		apiKey: whatsApi.apiKey,
		baseUrl: whatsApi.baseUrl,
		webhookToken: '',
	});
	credentialIds = { whatsApiApi };
});

afterAll(async () => {
	await n8n?.stop();
	await whatsApi?.stop();
});

/** Imports an example, and clicks what its note says: the table is there afterwards. */
async function importExample(name: string): Promise<Workflow> {
	const workflow = await n8n.client.createWorkflow(await readExample(name, credentialIds));
	await run(workflow, 'When clicking Execute workflow');
	return workflow;
}

/** Runs a workflow from one of its triggers. */
async function run({ id }: Workflow, trigger: string) {
	const { executionId = '' } = await n8n.client.testRun(id, trigger);
	const execution = await eventually(
		async () => await n8n.client.execution(executionId),
		({ status }) => status !== 'running' && status !== 'new',
	);
	expect(execution.status).toBe('success');
	return execution;
}

const untilRows = async (table: string, isEnough: (rows: IDataObject[]) => boolean) =>
	await eventually(async () => await n8n.client.tableRows(table), isEnough);

test('order-updates-with-templates: each order is told once, and the table says how it went', async () => {
	whatsApi.fail(RUI, NOT_THERE);
	const workflow = await importExample('order-updates-with-templates');
	await run(workflow, 'When clicking Execute workflow');
	const orders = [
		{ orderId: '1042', customer: 'Ana', phone: '+351 910 000 021' },
		{ orderId: '1043', customer: 'Rui', phone: '+351 910 000 022' },
	];
	expect(await n8n.client.tableRows('WhatsApp orders')).toMatchObject(
		orders.map((order) => ({ ...order, status: null })),
	);

	await run(workflow, 'Every five minutes');
	const messages = [...whatsApi.account.messages.values()];
	expect(messages).toMatchObject([
		{ to: ANA, template: { name: 'order_ready' }, metadata: { orderId: '1042' } },
		{ to: RUI, template: { name: 'order_ready' }, metadata: { orderId: '1043' } },
	]);
	expect(messages[0]?.template?.components).toEqual([
		{
			type: 'body',
			parameters: [
				{ type: 'text', text: 'Ana' },
				{ type: 'text', text: '#1042' },
			],
		},
	]);
	expect(await n8n.client.tableRows('WhatsApp orders')).toMatchObject([
		{
			orderId: '1042',
			status: expect.stringMatching(/^(delivered|read)$/),
			messageId: messages[0]?.id,
		},
		{ orderId: '1043', status: 'failed', reason: expect.stringContaining(NOT_THERE) },
	]);

	const again = await run(workflow, 'Every five minutes');
	expect(again.data.resultData.runData['Tell the customer']).toBeUndefined();
	expect(whatsApi.account.messages.size).toBe(2);
});

test('delivery-tracking: a row for each message; what failed today is sent once more', async () => {
	const workflow = await importExample('delivery-tracking');
	await n8n.client.publish(workflow.id);
	await eventually(
		() => whatsApi.webhook,
		(webhook) => webhook !== null,
	);
	whatsApi.account.messages.clear();
	whatsApi.state.fates.clear();
	whatsApi.state.fates.set(RUI, { fails: NOT_THERE, times: 2 });
	const [read = '', ...failed] = [await send(ANA), await send(RUI), await send(RUI)];
	const rows = await untilRows(
		'WhatsApp messages',
		(all) => all.filter(({ readAt, failedAt }) => readAt ?? failedAt).length === 3,
	);
	expect(rowOf(rows, read)).toMatchObject({
		orderId: `of ${ANA}`,
		phone: ANA,
		deliveredAt: expect.any(String),
		errorMessage: null,
	});
	for (const id of failed)
		expect(rowOf(rows, id)).toMatchObject({ deliveredAt: null, errorMessage: NOT_THERE });

	const [today = '', earlier = ''] = failed;
	const old = whatsApi.account.messages.get(earlier);
	if (old) old.failedAt = '2026-01-15T10:30:00Z';
	const retried = await run(workflow, 'Every evening');
	expect(itemsOf(retried, 'Messages that failed')).toHaveLength(2);
	expect(itemsOf(retried, 'Send it again')).toEqual([{ messageId: today, status: 'queued' }]);
	const after = await untilRows('WhatsApp messages', (all) => rowOf(all, today)?.readAt != null);
	expect(after).toHaveLength(3);
	expect(rowOf(after, today)).toMatchObject({ failedAt: expect.any(String) });
	expect(rowOf(after, earlier)).toMatchObject({ readAt: null });
});

const rowOf = (rows: IDataObject[], id: string) => rows.find(({ messageId }) => messageId === id);

/** Sends as another system would. */
async function send(to: string): Promise<string> {
	const template = { name: 'hello_world', language: 'en_US' };
	const { data } = await axios.post(
		`${whatsApi.baseUrl}/send-message`,
		{ to, template, metadata: { orderId: `of ${to}` } },
		{ headers: { authorization: `Bearer ${whatsApi.apiKey}` } },
	);
	return data.data.id;
}
