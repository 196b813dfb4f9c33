import { randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import type { IDataObject, INode } from 'n8n-workflow';
import { itemsOf } from '../../lab/executions.mts';
import type { N8n } from '../../lab/n8n.mts';
import { sharedN8n } from '../../lab/shared-n8n.mts';
import type { Workflow } from '../../lab/workflows.mts';
import { TRIGGER_VERSION } from '../../nodes/shared/trigger/trigger-gateway.ts';
import manifest from '../../package.json' with { type: 'json' };
import { contentOf } from '../../sandbox/sessions/content.mts';
import { proofHeader } from '../../sandbox/sessions/proof.mts';
import { startSessions, type SessionsSandbox } from '../../sandbox/sessions/start.mts';
import { eventually } from './facts/eventually.mts';

const TOKEN = 'the token of the credential';
const TRIGGER = 'WhatsApp Sessions Trigger';
const PERSON = '351910000000';
const EVENTS = ['message.received', 'session.disconnected'];

let n8n: N8n;
/** Signs nothing. */
let sandbox: SessionsSandbox;
/** Signs with HMAC-SHA256, and has place for one webhook. */
let signing: SessionsSandbox;
/** Registers no webhooks. */
let silent: SessionsSandbox;
let workflow: Workflow;
let signed: Workflow;

beforeAll(async () => {
	const redeliveryDelays = [500];
	[sandbox, signing, silent] = await Promise.all([
		startSessions({ registration: 'many', redeliveryDelays }),
		startSessions({ registration: 'single', proof: 'hmac', redeliveryDelays }),
		startSessions(),
	]);
	n8n = await sharedN8n();
	workflow = await create(sandbox, {
		options: { combine: { silence: { seconds: 2, output: 'oneItem' } } },
	});
	signed = await create(signing, { authentication: 'hmacHeader', headerName: proofHeader });
	await Promise.all([workflow, signed].map(({ id }) => n8n.client.publishToEnd(id)));
});

afterAll(async () => {
	await n8n?.stop();
	await Promise.all([sandbox, signing, silent].map(async (one) => await one?.stop()));
});

/** A workflow that answers each message, unpublished. */
async function create({ baseUrl, sessionKey }: SessionsSandbox, parameters: IDataObject) {
	const data = { baseUrl, sessionApiKey: sessionKey, personalAccessToken: '', webhookToken: TOKEN };
	const id = await n8n.client.createCredential('Sessions', 'whatsAppSessionsApi', data);
	const node = (name: string, type: string, typeVersion: number, given: IDataObject): INode => ({
		id: randomUUID(),
		name,
		type: `${manifest.name}.${type}`,
		typeVersion,
		position: [0, 0],
		parameters: given as INode['parameters'],
		webhookId: randomUUID(),
		credentials: { whatsAppSessionsApi: { id, name: 'Sessions' } },
	});
	return await n8n.client.createWorkflow({
		name: 'Answers',
		nodes: [
			node(TRIGGER, 'whatsAppSessionsTrigger', TRIGGER_VERSION, {
				registration: 'automatic',
				events: EVENTS,
				options: {},
				...parameters,
			}),
			node('Reply', 'whatsAppSessions', 1, {
				resource: 'message',
				operation: 'reply',
				messageType: 'text',
				message: '=You wrote: **{{ $json.text }}**',
				options: { quote: true },
			}),
		],
		connections: { [TRIGGER]: { main: [[{ node: 'Reply', type: 'main', index: 0 }]] } },
	});
}

const webhooksOf = ({ state, sessionId }: SessionsSandbox) => [
	...(state.sessions.get(sessionId)?.webhooks.values() ?? []),
];
const urlOf = (one: Workflow, options?: { test: boolean }) =>
	n8n.client.webhookUrl(one, TRIGGER, options);
const withToken = (url: string) => `${url}?token=${encodeURIComponent(TOKEN)}`;
const countExecutions = async ({ id }: Workflow) => (await n8n.client.executions(id)).length;
const sentBy = ({ state }: SessionsSandbox) => state.messages.filter(({ fromMe }) => fromMe);

test('publishing registers the URL with the token, for the session of the key', () => {
	expect(webhooksOf(sandbox)).toEqual([
		{ url: withToken(urlOf(workflow)), events: EVENTS, secret: TOKEN },
	]);
});

test('what a person writes in a row is answered once, above their last message', async () => {
	sandbox.receive({ number: PERSON, name: 'Ana', text: 'Olá' });
	// what is said within the same second can overtake each other
	await sleep(1_100);
	const { id } = sandbox.receive({ number: PERSON, name: 'Ana', text: 'Are you open?' });
	const execution = await n8n.client.waitForExecution(workflow.id);
	expect(execution.status).toBe('success');
	expect(itemsOf(execution, TRIGGER)).toMatchObject([
		{ text: 'Olá\nAre you open?', phone: PERSON, account: sandbox.sessionId },
	]);
	const text = 'You wrote: *Olá*\n*Are you open?*';
	const content = contentOf({ to: PERSON, text, quoted: id });
	expect(sentBy(sandbox)).toMatchObject([{ chat: `${PERSON}@s.whatsapp.net`, content }]);
	await sandbox.deliveries.settled();
	expect(sandbox.deliveries.attempts.map(({ status }) => status)).toEqual([200, 200]);
});

test('the same delivery again is answered 200, and runs nothing', async () => {
	expect(await sandbox.deliveries.repeat()).toMatchObject({ status: 200 });
	expect(await countExecutions(workflow)).toBe(1);
});

describe.each([
	['a token in the URL', () => ({ gateway: sandbox, target: workflow })],
	['HMAC-SHA256 in a header', () => ({ gateway: signing, target: signed })],
])('%s', (_, given) => {
	test('proves a delivery: it is answered', async () => {
		const { gateway, target } = given();
		const before = await countExecutions(target);
		gateway.receive({ number: '351920000000', text: 'Olá' });
		const { status } = await n8n.client.waitForExecution(target.id, { count: before + 1 });
		expect(status).toBe('success');
		expect(sentBy(gateway).at(-1)?.chat).toBe('351920000000@s.whatsapp.net');
	});

	test.each(['forged', 'none'] as const)('%s: 401, and nothing runs', async (signature) => {
		const { gateway, target } = given();
		const before = await countExecutions(target);
		gateway.receive({ number: PERSON, text: 'Olá' }, signature);
		await gateway.deliveries.settled();
		expect(gateway.deliveries.attempts.at(-1)).toMatchObject({ status: 401 });
		expect(await countExecutions(target)).toBe(before);
	});
});

test('a test run registers its URL beside it, for one message', async () => {
	await n8n.client.testRun(workflow.id, TRIGGER);
	const urls = [urlOf(workflow), urlOf(workflow, { test: true })].map(withToken);
	expect(webhooksOf(sandbox).map(({ url }) => url)).toEqual(urls);
	const before = await countExecutions(workflow);
	sandbox.receive({ number: '351930000000', text: 'Olá' });
	await n8n.client.waitForExecution(workflow.id, { count: before + 2 });
	const modes = (await n8n.client.executions(workflow.id)).slice(before).map(({ mode }) => mode);
	expect(modes.sort()).toEqual(['manual', 'webhook']);
	await eventually(
		() => webhooksOf(sandbox).map(({ url }) => url),
		(found) => found.join() === urls[0],
	);
});

test('where the one place is taken, the user is told by whom', async () => {
	const second = await create(signing, {});
	await expect(n8n.client.testRun(second.id, TRIGGER)).rejects.toThrow(
		'WhatsApp Sessions allows only one webhook and is already using 127.0.0.1',
	);
	expect(webhooksOf(signing)).toMatchObject([{ url: urlOf(signed), secret: TOKEN }]);
});

test('unpublishing removes the URL', async () => {
	await n8n.client.unpublish(workflow.id);
	await eventually(
		() => webhooksOf(sandbox),
		({ length }) => length === 0,
	);
});

test('a gateway without such a call: the user is told to choose Manual', async () => {
	const unsupported = await create(silent, {});
	await expect(n8n.client.testRun(unsupported.id, TRIGGER)).rejects.toThrow(
		"WhatsApp Sessions has no webhook API at /webhooks (HTTP 404). Set 'Webhook Setup' to Manual",
	);
});

test('n8n has logged no secret', () => {
	for (const secret of [TOKEN, encodeURIComponent(TOKEN), sandbox.sessionKey])
		expect(n8n.log()).not.toContain(secret);
});
