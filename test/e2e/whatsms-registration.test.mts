import { randomUUID } from 'node:crypto';
import type { IDataObject } from 'n8n-workflow';
import { itemsOf } from '../../lab/executions.mts';
import { startN8n, type N8n } from '../../lab/n8n.mts';
import type { Workflow } from '../../lab/workflows.mts';
import { startWhatSms, type WhatSmsSandbox } from '../../sandbox/whatsms/start.mts';
import type { Registration } from '../../sandbox/whatsms/webhooks.mts';
import { eventually } from './facts/eventually.mts';

const OWNER = { email: 'owner@example.com', password: 'Passw0rd-of-the-lab' };
const SECRET = 'the secret of the credential';
const TRIGGER = 'WhatSMS Trigger';
const NO_SUCH_CALL =
	"This WhatSMS does not register webhooks at /webhooks (HTTP 404). Choose Webhook Registration → Manual and enter the URL in WhatSMS yourself, or correct the 'Registration Path'.";
const SHOP = {
	url: 'http://127.0.0.1:1/shop',
	secret: 'of the shop',
	events: ['campaign.finished'],
};

interface PublicationStatus {
	status: 'in_progress' | 'not_published' | 'published' | 'partial' | 'failed';
	triggers: Array<{ status: string; errorMessage: string | null }>;
}

let n8n: N8n;
let many: WhatSmsSandbox;
let single: WhatSmsSandbox;
let none: WhatSmsSandbox;
let workflow: Workflow;
let url: string;
let unsupported: Workflow;

beforeAll(async () => {
	const sandbox = async (registration: Registration) =>
		await startWhatSms({ registration, redeliveryDelays: [500, 500] });
	[many, single, none] = await Promise.all([sandbox('many'), sandbox('single'), sandbox('none')]);
	n8n = await startN8n();
	await n8n.client.setupOwner(OWNER);
	await n8n.client.login(OWNER);
	workflow = await create(many);
	url = n8n.client.webhookUrl(workflow, TRIGGER);
	many.deliveries.registered.set(randomUUID(), SHOP);
	// n8n tries for a quarter of a minute
	unsupported = await create(none);
	await n8n.client.publish(unsupported.id);
}, 120_000);

afterAll(async () => {
	await Promise.all([many, single, none, n8n].map(async (one) => await one?.stop()));
});

async function create({ apiKey, baseUrl }: WhatSmsSandbox, webhookSecret = ''): Promise<Workflow> {
	const data = { apiKey, baseUrl, webhookSecret, previousWebhookSecret: '' };
	const id = await n8n.client.createCredential('WhatSMS account', 'whatSmsApi', data);
	return await n8n.client.createWorkflow({
		name: expect.getState().currentTestName ?? 'Registration',
		nodes: [
			{
				id: randomUUID(),
				name: TRIGGER,
				type: 'n8n-nodes-whatsapp-gateways.whatSmsTrigger',
				typeVersion: 1,
				position: [0, 0],
				parameters: { registration: 'automatic', events: ['message.received'], options: {} },
				webhookId: randomUUID(),
				credentials: { whatSmsApi: { id, name: 'WhatSMS account' } },
			},
		],
		connections: {},
	});
}

const edit = async (parameters: IDataObject) =>
	await n8n.client.updateWorkflow(workflow.id, {
		nodes: workflow.nodes.map((node) => ({
			...node,
			parameters: { ...node.parameters, ...parameters } as typeof node.parameters,
		})),
		connections: {},
	});

const settled = async ({ id }: Workflow) =>
	await eventually(
		async () =>
			await n8n.client.request<PublicationStatus>(
				'GET',
				`/rest/workflows/${id}/publication-status`,
			),
		({ status }) => status !== 'in_progress',
		30_000,
	);
const publish = async (one: Workflow) => {
	await n8n.client.publish(one.id);
	expect(await settled(one)).toMatchObject({ status: 'published' });
};
const unpublish = async (one: Workflow) => {
	await n8n.client.unpublish(one.id);
	expect(await settled(one)).toMatchObject({ status: 'not_published' });
};

const webhooksOf = ({ deliveries }: WhatSmsSandbox) => [...deliveries.registered.values()];
const urlsOf = (sandbox: WhatSmsSandbox) => webhooksOf(sandbox).map((webhook) => webhook.url);
const untilUrls = async (sandbox: WhatSmsSandbox, urls: string[]) =>
	await eventually(
		() => urlsOf(sandbox),
		(found) => found.join() === urls.join(),
		10_000,
	);

/** Lets a message come in, and waits for what it starts: the modes of the executions. */
async function modesOfOneMessage(sandbox: WhatSmsSandbox, { id }: Workflow, count = 1) {
	const before = (await n8n.client.executions(id)).length;
	sandbox.receive({ number: '351910000000', text: 'Olá' });
	await sandbox.deliveries.settled();
	const last = await n8n.client.waitForExecution(id, { count: before + count });
	expect(itemsOf(last, TRIGGER)).toMatchObject([{ event: 'message.received', text: 'Olá' }]);
	return (await n8n.client.executions(id)).slice(before).map(({ mode }) => mode);
}

test('publishing registers the URL under a generated secret, and a message runs', async () => {
	await publish(workflow);
	const secret = expect.stringMatching(/^[0-9a-f]{64}$/);
	expect(webhooksOf(many)).toEqual([SHOP, { url, events: ['message.received'], secret }]);
	expect(await modesOfOneMessage(many, workflow)).toEqual(['webhook']);
});

test('publishing again with other events replaces it', async () => {
	const secret = webhooksOf(many)[1]?.secret;
	await edit({ events: ['message.received', 'ticket.closed'] });
	await publish(workflow);
	const events = ['message.received', 'ticket.closed'];
	expect(webhooksOf(many)).toEqual([SHOP, { url, events, secret }]);
	expect(await modesOfOneMessage(many, workflow)).toEqual(['webhook']);
});

test('a test run registers its URL beside it, for one message', async () => {
	await n8n.client.testRun(workflow.id, TRIGGER);
	const testUrl = n8n.client.webhookUrl(workflow, TRIGGER, { test: true });
	expect(urlsOf(many)).toEqual([SHOP.url, url, testUrl]);
	const modes = await modesOfOneMessage(many, workflow, 2);
	expect(modes.sort()).toEqual(['manual', 'webhook']);
	await untilUrls(many, [SHOP.url, url]);
	expect(await modesOfOneMessage(many, workflow)).toEqual(['webhook']);
});

test('unpublishing removes ours alone, also when the gateway stumbles', async () => {
	many.failNext({ kind: 'status', status: 503 }, { times: 2 });
	await unpublish(workflow);
	expect(webhooksOf(many)).toEqual([SHOP]);
});

test('a gateway that is down while we unpublish keeps our URL until we publish again', async () => {
	await publish(workflow);
	many.failNext({ kind: 'status', status: 503 }, { times: 3 });
	await unpublish(workflow);
	expect(urlsOf(many)).toEqual([SHOP.url, url]);
	expect(n8n.log()).toContain('WhatSMS has trouble on its side (HTTP 503)');
	await publish(workflow);
	expect(urlsOf(many)).toEqual([SHOP.url, url]);
	expect(await modesOfOneMessage(many, workflow)).toEqual(['webhook']);
	await unpublish(workflow);
	expect(webhooksOf(many)).toEqual([SHOP]);
});

test('where there is one place only, a test run borrows it', async () => {
	const lonely = await create(single, SECRET);
	await publish(lonely);
	const [published] = webhooksOf(single);
	await n8n.client.testRun(lonely.id, TRIGGER);
	expect(urlsOf(single)).toEqual([n8n.client.webhookUrl(lonely, TRIGGER, { test: true })]);
	expect(await modesOfOneMessage(single, lonely)).toEqual(['manual']);
	await untilUrls(single, [n8n.client.webhookUrl(lonely, TRIGGER)]);
	expect(webhooksOf(single)).toEqual([published]);
	expect(await modesOfOneMessage(single, lonely)).toEqual(['webhook']);
});

test('where the place is taken, the user is told by whom', async () => {
	const second = await create(single, SECRET);
	await expect(n8n.client.testRun(second.id, TRIGGER)).rejects.toThrow(
		'WhatSMS allows one webhook only, and already has 127.0.0.1',
	);
	expect(webhooksOf(single)).toHaveLength(1);
});

test('where the gateway has no such call, both a test run and the status of the workflow say so', async () => {
	await expect(n8n.client.testRun(unsupported.id, TRIGGER)).rejects.toThrow(NO_SUCH_CALL);
	const triggers = [expect.objectContaining({ status: 'failed', errorMessage: NO_SUCH_CALL })];
	expect(await settled(unsupported)).toMatchObject({ status: 'failed', triggers });
});

test('n8n has logged no secret', () => {
	const secrets = many.ledger.calls.flatMap(({ body }) =>
		body && typeof body === 'object' && 'secret' in body ? [String(body.secret)] : [],
	);
	expect(secrets.length).toBeGreaterThan(0);
	for (const secret of [...secrets, SECRET, many.apiKey]) expect(n8n.log()).not.toContain(secret);
});
