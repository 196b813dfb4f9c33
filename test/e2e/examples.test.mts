import { readdirSync } from 'node:fs';
import axios from 'axios';
import { readExample } from '../../lab/example.mts';
import type { N8n } from '../../lab/n8n.mts';
import { sharedN8n } from '../../lab/shared-n8n.mts';
import type { Workflow } from '../../lab/workflows.mts';
import { agents, queues, users } from '../../sandbox/whatsms/seeds.mts';
import { startWhatSms, type WhatSmsSandbox } from '../../sandbox/whatsms/start.mts';
import { eventually } from './facts/eventually.mts';

const SECRET = 'the secret of this webhook';

let n8n: N8n;
let whatSms: WhatSmsSandbox;
let credentialIds: Record<string, string>;

beforeAll(async () => {
	whatSms = await startWhatSms({ redeliveryDelays: Array(20).fill(200) });
	n8n = await sharedN8n();
	const whatSmsApi = await n8n.client.createCredential('WhatSMS account', 'whatSmsApi', {
		apiKey: whatSms.apiKey,
		baseUrl: whatSms.baseUrl,
		webhookSecret: SECRET,
		previousWebhookSecret: '',
	});
	credentialIds = { whatSmsApi };
});

afterAll(async () => {
	await n8n?.stop();
	await whatSms?.stop();
});

/** Publishes an example, and lets the sandbox deliver its events to it. */
async function publish(name: string): Promise<Workflow> {
	const workflow = await n8n.client.createWorkflow(await readExample(name, credentialIds));
	await n8n.client.publish(workflow.id);
	const url = n8n.client.webhookUrl(workflow, 'WhatSMS Trigger');
	whatSms.webhook = { url, secret: SECRET };
	return workflow;
}

const sent = () =>
	whatSms.ledger.calls
		.filter(
			({ method, path, accepted }) => method === 'POST' && path.endsWith('/messages') && accepted,
		)
		.map(({ body }) => (body as { body: string }).body);

test('campaign-with-report: a campaign for each row, a report on each that is finished', async () => {
	const workflow = await publish('campaign-with-report');
	await n8n.client.testRun(workflow.id, 'When clicking Execute workflow', 'Create the campaign');
	await n8n.client.waitForExecution(workflow.id, { count: 3 });
	const executions = await n8n.client.executions(workflow.id);
	expect(executions.map(({ status }) => status)).toEqual(['success', 'success', 'success']);
	expect([...whatSms.state.campaigns.values()].map(({ name, message }) => [name, message])).toEqual(
		[
			['Summer sale', 'Hello {{name}}! Our summer sale begins today.'],
			['Opening hours', 'Hello {{name}}, we are open on Saturday, too.'],
		],
	);
	expect(sent().sort()).toEqual([
		expect.stringMatching(/^The campaign "Opening hours" is finished: \d+ sent, \d+ failed\.$/),
		expect.stringMatching(/^The campaign "Summer sale" is finished: \d+ sent, \d+ failed\.$/),
	]);
	expect(
		[...whatSms.state.contacts.values()].filter(({ name }) => name === 'Manager'),
	).toHaveLength(1);
});

describe('support-triage', () => {
	let workflow: Workflow;
	beforeAll(async () => {
		workflow = await publish('support-triage');
	});

	/** Lets a customer write, and waits until the workflow is through. */
	async function write(number: string, text: string, executions: number) {
		const { ticket } = whatSms.receive({ number, name: 'Ana', text });
		const { status } = await n8n.client.waitForExecution(workflow.id, { count: executions });
		expect(status).toBe('success');
		return whatSms.state.tickets.get(ticket.id);
	}

	test('an invoice goes to its queue, with an answer', async () => {
		const ticket = await write('351910000011', 'Where is my INVOICE?', 1);
		expect(ticket?.queueId).toBe(queues[1].id);
		expect(sent()).toContain('Thank you, Ana. Our colleagues for invoices will answer you today.');
	});

	test('an appointment is for the AI agent', async () => {
		const ticket = await write('351910000012', 'I need an appointment', 2);
		expect(ticket).toMatchObject({ aiAgentId: agents[0].id });
	});

	test('everything else waits for a person', async () => {
		expect(await write('351910000013', 'Hello?', 3)).toMatchObject({ status: 'pending' });
	});

	test('what a person handles is left alone', async () => {
		const { ticket } = whatSms.receive({ number: '351910000014', text: 'Hello' });
		await n8n.client.waitForExecution(workflow.id, { count: 4 });
		const handled = whatSms.state.tickets.get(ticket.id);
		if (handled) handled.userId = users[0].id;
		whatSms.receive({ number: '351910000014', text: 'My invoice?' });
		await whatSms.deliveries.settled();
		expect(await n8n.client.executions(workflow.id)).toHaveLength(4);
	});
});

describe('whatsms-hand-over', () => {
	let workflow: Workflow;
	beforeAll(async () => {
		workflow = await publish('whatsms-hand-over');
	});

	test('an agent answers, a person takes over, and gives the ticket back', async () => {
		const number = '351910000021';
		const { ticket } = whatSms.receive({ number, name: 'Ana', text: 'Hello' });
		const now = () => whatSms.state.tickets.get(ticket.id);
		await eventually(now, (one) => one?.aiAgentId === agents[0].id);
		whatSms.receive({ number, text: 'May I talk to a PERSON?' });
		await eventually(sent, (texts) => texts.includes('A colleague will answer you in a moment.'));
		expect(now()).toMatchObject({ aiAgentId: null, queueId: queues[1].id, status: 'pending' });
		const colleague = now();
		if (colleague) colleague.userId = users[0].id;
		whatSms.receive({ number, text: 'Are you a person?' });
		await whatSms.deliveries.settled();
		expect(now()).toMatchObject({ aiAgentId: null, status: 'pending' });
		expect(sent().filter((text) => text.startsWith('A colleague will'))).toHaveLength(1);
		// In WhatSMS itself.
		await axios.post(
			`${whatSms.baseUrl}/tickets/${ticket.id}/messages`,
			{ body: '#bot' },
			{ headers: { authorization: `Bearer ${whatSms.apiKey}` } },
		);
		await eventually(now, (one) => one?.aiAgentId === agents[0].id);
		await n8n.client.unpublish(workflow.id);
	});
});

test('two who use the same example have URLs of their own', async () => {
	const example = await readExample('support-triage', credentialIds);
	const copies = [
		await n8n.client.createWorkflow(example),
		await n8n.client.createWorkflow(example),
	];
	const urls = copies.map((copy) => n8n.client.webhookUrl(copy, 'WhatSMS Trigger'));
	expect(new Set(urls).size).toBe(2);
});

test('every example is run by a test', () => {
	const names = readdirSync('examples')
		.filter((file) => file.endsWith('.json'))
		.map((file) => file.replace('.json', ''));
	expect(names.sort()).toEqual([
		'agent-with-tools',
		'ai-chatbot',
		'approve-refund',
		'ask-and-go-on',
		'campaign-in-batches',
		'campaign-with-files',
		'campaign-with-report',
		'check-numbers-then-notify-group',
		'delivery-tracking',
		'faq-bot',
		'hand-over-with-memory',
		'mixed-burst-bot',
		'once-with-redis', // in queue mode
		'order-updates-with-templates',
		'reconnect-alert',
		'review-ai-tool',
		'session-care',
		'support-triage',
		'voice-and-picture-bot',
		'welcome-to-the-group',
		'whatsms-agent-with-tools',
		'whatsms-auto-reply',
		'whatsms-hand-over',
	]);
});
