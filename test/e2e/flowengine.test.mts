import { randomUUID } from 'node:crypto';
import type { IDataObject, INode } from 'n8n-workflow';
import { rowsOf } from '../../lab/database.mts';
import { itemsOf } from '../../lab/executions.mts';
import type { N8n } from '../../lab/n8n.mts';
import { sharedN8n } from '../../lab/shared-n8n.mts';
import type { Workflow } from '../../lab/workflows.mts';
import { TRIGGER_VERSION } from '../../nodes/shared/trigger/trigger-gateway.ts';
import manifest from '../../package.json' with { type: 'json' };
import { startFlowEngine, type FlowEngineSandbox } from '../../sandbox/flowengine/start.mts';
import { eventually } from './facts/eventually.mts';

const TOKEN = 'the token of the credential';
const ANA = '351910000011';
const PNG =
	'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==';

let n8n: N8n;
let sandbox: FlowEngineSandbox;
/** Of a server, of a number of FlowEngine, and of a server without a Webhook Token. */
let accounts: Record<'server' | 'hosted' | 'open', NonNullable<INode['credentials']>>;

beforeAll(async () => {
	sandbox = await startFlowEngine({ redeliveryDelays: [] });
	n8n = await sharedN8n();
	const account = async (name: string, more: IDataObject) => {
		const id = await n8n.client.createCredential(name, 'flowEngineApi', {
			baseUrl: sandbox.baseUrl,
			numberId: sandbox.instance.name,
			apiKey: sandbox.instance.token,
			managementUrl: sandbox.managementUrl,
			...more,
		});
		return { flowEngineApi: { id, name } };
	};
	const { managementApiKey } = sandbox;
	accounts = {
		server: await account('Server', { webhookToken: TOKEN }),
		hosted: await account('Hosted', { webhookToken: TOKEN, managementApiKey }),
		open: await account('Open', {}),
	};
});

afterAll(async () => {
	await n8n?.stop();
	await sandbox?.stop();
});

const node = (name: string, type: string, parameters: IDataObject, more = {}): INode => ({
	id: randomUUID(),
	name,
	type: `${manifest.name}.${type}`,
	typeVersion: 1,
	position: [0, 0],
	parameters: parameters as INode['parameters'],
	credentials: accounts.server,
	...more,
});

/** A trigger, with this reply behind it. */
async function publish(
	registration: string,
	options = {},
	reply = {},
	credentials = accounts.server,
): Promise<Workflow> {
	const parameters = { registration, events: ['messages.upsert'], filters: {}, options };
	const answer = { messageType: 'text', message: 'Hello', options: {}, ...reply };
	const workflow = await n8n.client.createWorkflow({
		name: registration,
		nodes: [
			node('Trigger', 'flowEngineTrigger', parameters, {
				typeVersion: TRIGGER_VERSION,
				webhookId: randomUUID(),
				credentials,
			}),
			node('Reply', 'flowEngine', { resource: 'message', operation: 'reply', ...answer }),
		],
		connections: { Trigger: { main: [[{ node: 'Reply', type: 'main', index: 0 }]] } },
	});
	await n8n.client.publishToEnd(workflow.id);
	sandbox.ledger.clear();
	return workflow;
}

const urlOf = (workflow: Workflow) => n8n.client.webhookUrl(workflow, 'Trigger');
const withToken = (url: string) => `${url}?token=${encodeURIComponent(TOKEN)}`;
const sent = () =>
	sandbox.ledger.calls.filter(({ path }) => path.startsWith('/message/')).map(({ body }) => body);

/** Lets Ana write; how the delivery was answered. */
async function deliver(how?: 'forged' | 'none'): Promise<number | null | undefined> {
	sandbox.receive({ from: ANA, name: 'Ana', text: 'Olá' }, how);
	await sandbox.deliveries.settled();
	return sandbox.deliveries.attempts.findLast(({ event }) => event === 'messages.upsert')?.status;
}

test('registered at the server: the token goes in a header, and unpublishing switches it off', async () => {
	const workflow = await publish('automatic');
	expect(sandbox.instance.webhook).toMatchObject({
		url: urlOf(workflow),
		headers: { 'x-webhook-token': TOKEN },
		events: ['MESSAGES_UPSERT'],
		enabled: true,
	});
	expect(await deliver()).toBe(200);
	expect(await deliver('forged')).toBe(401);
	const { status } = await n8n.client.waitForExecution(workflow.id);
	expect(status).toBe('success');
	expect(sent()).toEqual([{ number: `${ANA}@s.whatsapp.net`, text: 'Hello' }]);
	expect(await n8n.client.executions(workflow.id)).toHaveLength(1);
	await n8n.client.unpublish(workflow.id);
	await eventually(
		() => sandbox.instance.webhook?.enabled,
		(enabled) => enabled === false,
	);
	sandbox.instance.webhook = null;
});

test("registered at FlowEngine: its own deliveries start the workflow, and it stays the server's only webhook", async () => {
	const workflow = await publish('automatic', {}, {}, accounts.hosted);
	expect(sandbox.instance.forwardTo).toBe(withToken(urlOf(workflow)));
	expect(sandbox.instance.webhook).toBeNull();
	expect(await deliver()).toBe(200);
	const execution = await n8n.client.waitForExecution(workflow.id);
	expect(itemsOf(execution, 'Trigger')).toMatchObject([
		{ account: sandbox.instance.name, phone: ANA, text: 'Olá', raw: { event: 'messages.upsert' } },
	]);
	expect(sent()).toEqual([{ number: `${ANA}@s.whatsapp.net`, text: 'Hello' }]);
	await expect(n8n.client.testRun(workflow.id, 'Trigger')).rejects.toThrow('Copy to editor');
	await n8n.client.unpublish(workflow.id);
	await eventually(
		() => sandbox.instance.forwardTo,
		(url) => url === '',
	);
});

test("set up by hand without a token: the panel's URL with the node's ID runs it, and n8n registers no other", async () => {
	const workflow = await publish('manual', {}, {}, accounts.open);
	const [trigger] = workflow.nodes;
	const url = urlOf(workflow);
	sandbox.deliveries.webhook = { url: `${url}?token=${trigger?.id}` };
	expect(await deliver()).toBe(200);
	for (const token of ['', `?token=${randomUUID()}`, `?token=${TOKEN}`]) {
		sandbox.deliveries.webhook = { url: `${url}${token}` };
		expect(await deliver()).toBe(401);
	}
	const { status } = await n8n.client.waitForExecution(workflow.id);
	expect(status).toBe('success');
	const rows = rowsOf(n8n, `SELECT * FROM webhook_entity WHERE workflowId = '${workflow.id}'`);
	expect(rows).toEqual([expect.objectContaining({ method: 'POST', node: 'Trigger' })]);
	expect(n8n.log()).not.toContain(trigger?.id);
});

test('set up by hand: with the token it runs, without it does not', async () => {
	const workflow = await publish('manual');
	sandbox.deliveries.webhook = { url: withToken(urlOf(workflow)) };
	expect(await deliver()).toBe(200);
	sandbox.deliveries.webhook = { url: urlOf(workflow) };
	expect(await deliver()).toBe(401);
	await n8n.client.waitForExecution(workflow.id);
	expect(await n8n.client.executions(workflow.id)).toHaveLength(1);
	sandbox.deliveries.webhook = null;
});

test('a picture comes out as a file, and goes back as the same', async () => {
	const reply = { messageType: 'image', mediaSource: 'binary', binaryPropertyName: 'data' };
	const workflow = await publish('manual', { downloadMedia: true }, reply);
	sandbox.deliveries.webhook = { url: withToken(urlOf(workflow)) };
	sandbox.receive({
		from: ANA,
		message: {
			imageMessage: {
				mimetype: 'image/png',
				caption: 'Look',
				url: 'https://mmg.whatsapp.net/a.enc',
			},
		},
		file: PNG,
	});
	const execution = await n8n.client.waitForExecution(workflow.id);
	const [item] = execution.data.resultData.runData['Trigger']?.[0]?.data?.['main']?.[0] ?? [];
	expect(item?.json).toMatchObject({ messageType: 'image', text: 'Look' });
	expect(item?.binary).toMatchObject({ data: { mimeType: 'image/png', fileExtension: 'png' } });
	expect(JSON.stringify(item?.json)).not.toContain(PNG.slice(0, 20));
	expect(sent()).toMatchObject([{ mediatype: 'image', mimetype: 'image/png', media: PNG }]);
	sandbox.deliveries.webhook = null;
});

test('n8n has logged no secret', () => {
	const { instance, managementApiKey } = sandbox;
	for (const secret of [TOKEN, encodeURIComponent(TOKEN), instance.token, managementApiKey])
		expect(n8n.log()).not.toContain(secret);
});
