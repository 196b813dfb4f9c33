import { randomUUID } from 'node:crypto';
import type { IDataObject, INode } from 'n8n-workflow';
import { credential, node, to } from '../../lab/draw.mts';
import { itemsOf } from '../../lab/executions.mts';
import type { N8n } from '../../lab/n8n.mts';
import { sharedN8n } from '../../lab/shared-n8n.mts';
import { TRIGGER_VERSION } from '../../nodes/shared/trigger/trigger-gateway.ts';
import manifest from '../../package.json' with { type: 'json' };
import { startFlowEngine } from '../../sandbox/flowengine/start.mts';
import { startWhatSms } from '../../sandbox/whatsms/start.mts';

const TOKEN = 'the-token';
const ANA = '351910000011';

let n8n: N8n;
beforeAll(async () => {
	n8n = await sharedN8n();
});
afterAll(async () => await n8n?.stop());

/** Publishes a trigger with these steps behind it, whose parameters are as a new node has them. */
async function publish(
	gateway: string,
	credentials: NonNullable<INode['credentials']>,
	steps: Record<string, IDataObject>,
) {
	const names = Object.keys(steps);
	const trigger = node('Trigger', `${manifest.name}.${gateway}Trigger`, TRIGGER_VERSION, {
		registration: 'manual',
	});
	const workflow = await n8n.client.createWorkflow({
		name: `Without mapping, ${gateway}`,
		nodes: [
			{ ...trigger, credentials, webhookId: randomUUID() },
			...Object.entries(steps).map(([name, parameters]) => ({
				...node(name, `${manifest.name}.${gateway}`, 1, parameters),
				credentials,
			})),
		],
		connections: Object.fromEntries(
			['Trigger', ...names.slice(0, -1)].map((name, index) => [name, to(names[index] ?? '')]),
		),
	});
	await n8n.client.publishToEnd(workflow.id);
	return { workflow, url: n8n.client.webhookUrl(workflow, 'Trigger') };
}

test('FlowEngine: react, mark as read, show typing, reply, and edit the reply', async () => {
	const sandbox = await startFlowEngine({ redeliveryDelays: [] });
	try {
		const { baseUrl, instance } = sandbox;
		const flowEngine = await credential(n8n.client, 'flowEngineApi', {
			...{ baseUrl, numberId: instance.name, apiKey: instance.token, webhookToken: TOKEN },
		});
		const { workflow, url } = await publish('flowEngine', flowEngine, {
			React: { resource: 'message', operation: 'react' },
			Read: { resource: 'chat', operation: 'markRead' },
			Typing: { resource: 'chat', operation: 'sendPresence', seconds: 1 },
			Reply: { resource: 'message', operation: 'reply', message: 'One moment, please' },
			Edit: { resource: 'message', operation: 'edit', message: 'It arrives tomorrow' },
		});
		sandbox.deliveries.webhook = { url: `${url}?token=${TOKEN}` };
		const { key } = sandbox.receive({ from: ANA, text: 'When does it arrive?' });
		const execution = await n8n.client.waitForExecution(workflow.id);
		expect(execution.status).toBe('success');
		const jid = `${ANA}@s.whatsapp.net`;
		const received = { id: key.id, remoteJid: jid, fromMe: false };
		const [reply] = itemsOf(execution, 'Reply');
		expect(
			sandbox.ledger.calls
				.map(({ path, body }) => ({ call: path.split('/')[2], body }))
				.filter(({ call }) => call !== 'findMessages'),
		).toEqual([
			{ call: 'sendReaction', body: { key: received, reaction: '👍' } },
			{ call: 'markMessageAsRead', body: { readMessages: [received] } },
			{ call: 'sendPresence', body: { number: jid, presence: 'composing', delay: 1000 } },
			{ call: 'sendText', body: { number: jid, text: 'One moment, please' } },
			{
				call: 'updateMessage',
				body: {
					number: jid,
					key: { id: reply?.messageId, remoteJid: jid, fromMe: true },
					text: 'It arrives tomorrow',
				},
			},
		]);
	} finally {
		await sandbox.stop();
	}
});

test('WhatSMS: reply, and close the ticket', async () => {
	const sandbox = await startWhatSms({ redeliveryDelays: [] });
	try {
		const { apiKey, baseUrl } = sandbox;
		const whatSms = await credential(n8n.client, 'whatSmsApi', {
			...{ apiKey, baseUrl, webhookSecret: TOKEN },
		});
		const { workflow, url } = await publish('whatSms', whatSms, {
			Reply: { resource: 'message', operation: 'reply', message: 'You are welcome' },
			Close: { resource: 'ticket', operation: 'close' },
		});
		sandbox.webhook = { url, secret: TOKEN, events: ['message.received'] };
		const { ticket } = sandbox.receive({ number: ANA, name: 'Ana', text: 'Thanks!' });
		const execution = await n8n.client.waitForExecution(workflow.id);
		expect(execution.status).toBe('success');
		expect(sandbox.state.tickets.get(ticket.id)).toMatchObject({ status: 'closed' });
		expect(itemsOf(execution, 'Close')).toMatchObject([{ id: ticket.id, status: 'closed' }]);
	} finally {
		await sandbox.stop();
	}
});
