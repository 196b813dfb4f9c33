import { randomUUID } from 'node:crypto';
import axios from 'axios';
import jsqr from 'jsqr';
import { PNG } from 'pngjs';
import { readExample } from '../../lab/example.mts';
import type { N8n } from '../../lab/n8n.mts';
import { sharedN8n } from '../../lab/shared-n8n.mts';
import type { Workflow } from '../../lab/workflows.mts';
import { contentOf } from '../../sandbox/sessions/content.mts';
import { startSessions, type SessionsSandbox } from '../../sandbox/sessions/start.mts';
import { startMailbox, type Mailbox } from '../support/mailbox.mts';
import { eventually } from './facts/eventually.mts';

const TOKEN = 'the token of the credential';
const VISITOR = { user: 'the user of the page', password: 'the password of the page' };
const TRIGGER = 'WhatsApp Sessions Trigger';
const ANA = '351910000031';

let n8n: N8n;
let sandbox: SessionsSandbox;
let mailbox: Mailbox;
let credentialIds: Record<string, string>;

beforeAll(async () => {
	sandbox = await startSessions({ registration: 'many', redeliveryDelays: [] });
	mailbox = await startMailbox();
	n8n = await sharedN8n();
	const { client } = n8n;
	credentialIds = {
		whatsAppSessionsApi: await client.createCredential('Sessions', 'whatsAppSessionsApi', {
			baseUrl: sandbox.baseUrl,
			sessionApiKey: sandbox.sessionKey,
			personalAccessToken: sandbox.personalToken,
			webhookToken: TOKEN,
		}),
		smtp: await client.createCredential('SMTP', 'smtp', {
			host: '127.0.0.1',
			port: mailbox.port,
			secure: false,
			disableStartTls: true,
		}),
		httpBasicAuth: await client.createCredential('Page', 'httpBasicAuth', VISITOR),
	};
});

afterAll(async () => {
	await n8n?.stop();
	await sandbox?.stop();
	await mailbox?.stop();
});

/** Publishes an example; its events come to the URL with the token, as somebody would set it up by hand. */
async function publish(name: string): Promise<Workflow> {
	const workflow = await n8n.client.createWorkflow(await readExample(name, credentialIds));
	await n8n.client.publishToEnd(workflow.id);
	const url = `${n8n.client.webhookUrl(workflow, TRIGGER)}?token=${encodeURIComponent(TOKEN)}`;
	sandbox.webhook = { url };
	return workflow;
}

describe('faq-bot', () => {
	let workflow: Workflow;
	let executions = 0;
	beforeAll(async () => {
		workflow = await publish('faq-bot');
		await n8n.client.testRun(workflow.id, 'When clicking Execute workflow');
		await n8n.client.waitForExecution(workflow.id, { count: ++executions });
	});

	/** What goes back to somebody who writes this. */
	async function answerTo(text: string) {
		const { id } = sandbox.receive({ number: ANA, name: 'Ana', text });
		const { status } = await n8n.client.waitForExecution(workflow.id, { count: ++executions });
		expect(status).toBe('success');
		const [sent, ...more] = sandbox.state.messages.filter(
			({ fromMe, chat }) => fromMe && chat.startsWith(ANA),
		);
		expect(more).toEqual([]);
		sandbox.state.messages.length = 0;
		return { id, content: sent?.content };
	}

	test('a keyword in the message: its answer, which quotes it', async () => {
		const { id, content } = await answerTo('What are your opening HOURS?');
		const text = 'We are open from *Monday to Friday*, 9 to 18.';
		expect(content).toEqual(contentOf({ to: ANA, text, quoted: id }));
	});

	test('no keyword: the menu', async () => {
		const { content } = await answerTo('Olá!');
		const text =
			'Hello Ana, what would you like to know? Write one of these words:\n\n- hours\n- delivery\n- returns';
		expect(content).toEqual({ conversation: text });
	});

	test('several keywords: one answer', async () => {
		const { content } = await answerTo('Are returns and delivery free?');
		expect(content).toMatchObject({
			extendedTextMessage: { text: expect.stringContaining('*two days*') as string },
		});
	});

	test('groups, and what is no text, are left alone', async () => {
		const [group = ''] = sandbox.state.sessions.get(sandbox.sessionId)?.groups.keys() ?? [];
		sandbox.receive({ number: ANA, text: 'hours?', group });
		sandbox.receive({ number: ANA, content: { imageMessage: { url: 'https://x.example/a.jpg' } } });
		await sandbox.deliveries.settled();
		expect(await n8n.client.executions(workflow.id)).toHaveLength(executions);
	});
});

const email = async (subject: string) =>
	await eventually(
		() => mailbox.emails.find((one) => one.subject === subject),
		(found) => found !== undefined,
	);

test('session-care: a lost session is told of, linked by the page, and told of again', async () => {
	const workflow = await publish('session-care');
	const session = sandbox.state.sessions.get(sandbox.sessionId);
	const page = `${n8n.url}/webhook/session-care`;
	const open = async (auth?: { username: string; password: string }) =>
		await axios.get<ArrayBuffer>(page, {
			params: { session: sandbox.sessionId },
			responseType: 'arraybuffer',
			validateStatus: () => true,
			...(auth && { auth }),
		});

	sandbox.lost();
	const lost = await email('WhatsApp is disconnected');
	expect(lost?.text).toContain(`/webhook/session-care?session=${sandbox.sessionId}`);
	expect(session?.status).toBe('CONNECTING');

	expect((await open()).status).toBe(401);
	const visitor = { username: VISITOR.user, password: VISITOR.password };
	const { headers, data } = await open(visitor);
	expect(headers).toMatchObject({ 'content-type': 'image/png', refresh: '15' });
	const { data: pixels, width, height } = PNG.sync.read(Buffer.from(data));
	expect(jsqr.default(new Uint8ClampedArray(pixels), width, height)?.data).toBe(session?.qr);

	sandbox.scan();
	await email('WhatsApp is connected again');
	const none = await open(visitor);
	expect(none.headers).toMatchObject({ 'content-type': 'text/plain; charset=utf-8', refresh: '5' });
	expect(Buffer.from(none.data).toString()).toContain('There is no QR code now');

	expect(mailbox.emails).toHaveLength(2);
	await n8n.client.waitForExecution(workflow.id, { count: 4 });
	const executions = await n8n.client.executions(workflow.id);
	expect(executions.map(({ status }) => status)).toEqual(Array(4).fill('success'));
});

test('session-care: a webhook that the gateway has lost is registered again', async () => {
	const example = await readExample('session-care', credentialIds);
	const webhookId = randomUUID();
	const triggerUrl = `${n8n.url}/webhook/${webhookId}/webhook`;
	for (const node of example.nodes) {
		if (node.name === TRIGGER) Object.assign(node, { webhookId });
		if (node.name.endsWith('the webhook')) Object.assign(node.parameters, { triggerUrl });
	}
	const { client } = n8n;
	const { id } = await client.createWorkflow(example);
	const webhooks = () => [
		...(sandbox.state.sessions.get(sandbox.sessionId)?.webhooks.values() ?? []),
	];
	const url = `${triggerUrl}?token=${encodeURIComponent(TOKEN)}`;
	for (const count of [1, 2]) {
		await client.testRun(id, 'Every hour');
		const { status } = await client.waitForExecution(id, { count });
		expect(status).toBe('success');
		expect(webhooks()).toMatchObject([
			{ url, events: ['session.connected', 'session.disconnected'] },
		]);
	}
	const told = mailbox.emails.filter(({ subject }) => subject === 'WhatsApp is registered again');
	expect(told).toHaveLength(1);
});

test('n8n has logged no secret', () => {
	for (const secret of [TOKEN, encodeURIComponent(TOKEN), VISITOR.password, sandbox.sessionKey])
		expect(n8n.log()).not.toContain(secret);
});
