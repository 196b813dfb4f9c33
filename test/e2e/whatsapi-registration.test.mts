import { randomUUID } from 'node:crypto';
import axios from 'axios';
import type { IDataObject, INode } from 'n8n-workflow';
import { itemsOf } from '../../lab/executions.mts';
import { startN8n, type N8n } from '../../lab/n8n.mts';
import type { Workflow } from '../../lab/workflows.mts';
import manifest from '../../package.json' with { type: 'json' };
import { startWhatsApi, type WhatsApiSandbox } from '../../sandbox/whatsapi/start.mts';
import { eventually } from './facts/eventually.mts';

const OWNER = { email: 'owner@example.com', password: 'Passw0rd-of-the-lab' };
const TOKEN = 'the token of the credential';
const TRIGGER = 'WhatsAPI Trigger';
const NUMBER = '351910000000';
const FOREIGN = 'http://127.0.0.1:1/shop?token=of-the-shop';

let n8n: N8n;
let whatsApi: WhatsApiSandbox;
let credentialId: string;
let workflow: Workflow;
let owned: string;

beforeAll(async () => {
	whatsApi = await startWhatsApi({ plan: 'pro', step: 100, redeliveryDelays: [500] });
	n8n = await startN8n();
	await n8n.client.setupOwner(OWNER);
	await n8n.client.login(OWNER);
	credentialId = await n8n.client.createCredential('WhatsAPI account', 'whatsApiApi', {
		apiKey: whatsApi.apiKey,
		baseUrl: whatsApi.baseUrl,
		webhookToken: TOKEN,
	});
	workflow = await create();
	owned = urlOf(workflow);
}, 120_000);

afterAll(async () => {
	await whatsApi?.stop();
	await n8n?.stop();
});

/** The trigger's URL with the token, as it is to be registered. */
const urlOf = (one: Workflow, options?: { test: boolean }) =>
	`${n8n.client.webhookUrl(one, TRIGGER, options)}?token=${encodeURIComponent(TOKEN)}`;
const create = async (options: IDataObject = {}) =>
	await n8n.client.createWorkflow({
		name: 'Statuses',
		nodes: [
			{
				id: randomUUID(),
				name: TRIGGER,
				type: `${manifest.name}.whatsApiTrigger`,
				typeVersion: 1,
				position: [0, 0],
				parameters: {
					registration: 'automatic',
					statuses: ['delivered', 'read', 'failed'],
					options,
				} as INode['parameters'],
				webhookId: randomUUID(),
				credentials: { whatsApiApi: { id: credentialId, name: 'WhatsAPI account' } },
			},
		],
		connections: {},
	});

/** What n8n says of a workflow once it has tried. */
const settled = async ({ id }: Workflow) =>
	await eventually(
		async () =>
			await n8n.client.request<{ status: string; triggers: IDataObject[] }>(
				'GET',
				`/rest/workflows/${id}/publication-status`,
			),
		({ status }) => status !== 'in_progress',
		30_000,
	);
const publish = async (one: Workflow) => {
	await n8n.client.publish(one.id);
	return await settled(one);
};
const unpublish = async (one: Workflow) => {
	await n8n.client.unpublish(one.id);
	expect(await settled(one)).toMatchObject({ status: 'not_published' });
};

const slot = () => whatsApi.webhook?.url;
const untilSlot = async (expected: string) =>
	await eventually(slot, (found) => found === expected, 10_000);
const countExecutions = async () => (await n8n.client.executions(workflow.id)).length;
/** Lets a message go out, and waits for what n8n answers to each of its statuses, up to this one. */
const answersUntil = async (reaches: 'delivered' | 'read', metadata: IDataObject = {}) => {
	const before = whatsApi.deliveries.attempts.length;
	whatsApi.state.fates.set(NUMBER, { reaches });
	await axios.post(
		`${whatsApi.baseUrl}/send-message`,
		{ to: NUMBER, template: { name: 'hello_world', language: 'en_US' }, metadata },
		{ headers: { authorization: `Bearer ${whatsApi.apiKey}` } },
	);
	const statuses = ['sent', 'delivered', 'read'];
	const attempts = await eventually(
		() => whatsApi.deliveries.attempts.slice(before).filter(({ ms }) => ms !== null),
		(made) => made.length > statuses.indexOf(reaches),
		10_000,
	);
	return attempts.map(({ status }) => status);
};

test('publishing registers the URL with the token', async () => {
	expect(await publish(workflow)).toMatchObject({ status: 'published' });
	const registered = whatsApi.ledger.calls.filter(({ method }) => method === 'PUT');
	expect(registered).toMatchObject([{ path: '/auth/me/webhook', body: { url: owned } }]);
});

test('each chosen status runs the workflow once, with its metadata', async () => {
	expect(await answersUntil('read', { orderId: '1042' })).toEqual([200, 200, 200]);
	await n8n.client.waitForExecution(workflow.id, { count: 2 });
	const executions = await Promise.all(
		(await n8n.client.executions(workflow.id)).map(({ id }) => n8n.client.execution(id)),
	);
	const items = executions.flatMap((execution) => itemsOf(execution, TRIGGER));
	expect(items.map(({ status }) => status).sort()).toEqual(['delivered', 'read']);
	for (const item of items)
		expect(item).toMatchObject({ phone: NUMBER, metadata: { orderId: '1042' } });
});

test('the same delivery again is answered 200, and runs nothing', async () => {
	expect(await whatsApi.deliveries.repeat()).toMatchObject({ status: 200 });
	expect(await countExecutions()).toBe(2);
});

test.each(['forged', 'none'] as const)('a token that is %s: 401, and nothing runs', async (how) => {
	const data = { messageId: randomUUID(), status: 'read', to: NUMBER };
	whatsApi.emit('message.status_updated', data, how);
	await whatsApi.deliveries.settled();
	expect(whatsApi.deliveries.attempts.at(-1)).toMatchObject({ status: 401 });
	expect(await countExecutions()).toBe(2);
});

test('a test run borrows the place, for one event, and gives it back', async () => {
	await n8n.client.testRun(workflow.id, TRIGGER);
	await untilSlot(urlOf(workflow, { test: true }));
	await answersUntil('delivered');
	await untilSlot(owned);
	const executions = await n8n.client.executions(workflow.id);
	expect(executions.filter(({ mode }) => mode === 'manual')).toHaveLength(1);
	expect(await answersUntil('read')).toEqual([200, 200, 200]);
	await n8n.client.waitForExecution(workflow.id, { count: executions.length + 2 });
});

test('unpublishing removes the URL', async () => {
	await unpublish(workflow);
	expect(slot()).toBeUndefined();
});

test('unpublishing leaves alone what somebody else has put there meanwhile', async () => {
	await publish(workflow);
	whatsApi.webhook = { url: FOREIGN };
	await unpublish(workflow);
	expect(slot()).toBe(FOREIGN);
});

test('a webhook of somebody else is left alone, and the user is told whose', async () => {
	await expect(n8n.client.testRun(workflow.id, TRIGGER)).rejects.toThrow(
		/WhatsAPI allows one webhook only, and already has 127\.0\.0\.1/,
	);
	expect(await publish(workflow)).toMatchObject({
		status: 'failed',
		triggers: [{ errorMessage: expect.not.stringContaining('of-the-shop') }],
	});
	expect(slot()).toBe(FOREIGN);
	await unpublish(workflow);
});

test('on choice it is replaced, and put back afterwards', async () => {
	const greedy = await create({ replaceExisting: true });
	expect(await publish(greedy)).toMatchObject({ status: 'published' });
	expect(slot()).toBe(urlOf(greedy));
	await unpublish(greedy);
	expect(slot()).toBe(FOREIGN);
});

test('n8n has logged no secret', () => {
	for (const secret of [TOKEN, encodeURIComponent(TOKEN), 'of-the-shop', whatsApi.apiKey])
		expect(n8n.log()).not.toContain(secret);
});
