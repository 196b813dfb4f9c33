import { randomUUID } from 'node:crypto';
import type { INode } from 'n8n-workflow';
import { itemsOf } from '../../lab/executions.mts';
import type { N8n } from '../../lab/n8n.mts';
import { sharedN8n } from '../../lab/shared-n8n.mts';
import { TRIGGER_VERSION } from '../../nodes/shared/trigger/trigger-gateway.ts';
import manifest from '../../package.json' with { type: 'json' };
import { GATEWAYS, PHONE } from './tables/replying.mts';

let n8n: N8n;

beforeAll(async () => {
	n8n = await sharedN8n();
});

afterAll(async () => await n8n?.stop());

/** Answers each message, with a node between that passes on nothing but an answer, as an AI Agent does. */
function workflowOf(gateway: string, credentialId: string) {
	const credentials = { [`${gateway}Api`]: { id: credentialId, name: 'Account' } };
	const node = (name: string, type: string, parameters: object, more = {}): INode => ({
		id: randomUUID(),
		name,
		type,
		typeVersion: 1,
		position: [0, 0],
		parameters: parameters as INode['parameters'],
		...more,
	});
	const to = (name: string) => ({ main: [[{ node: name, type: 'main' as const, index: 0 }]] });
	return {
		name: `The same reply by ${gateway}`,
		nodes: [
			node(
				'Trigger',
				`${manifest.name}.${gateway}Trigger`,
				{ registration: 'manual' },
				{ typeVersion: TRIGGER_VERSION, credentials, webhookId: randomUUID() },
			),
			node(
				'Think',
				'n8n-nodes-base.set',
				{ mode: 'raw', jsonOutput: '={{ { output: "You wrote: **" + $json.chatInput + "**" } }}' },
				{ typeVersion: 3.4 },
			),
			node(
				'Reply',
				`${manifest.name}.${gateway}`,
				{ resource: 'message', operation: 'reply', message: '={{ $json.output }}' },
				{ credentials },
			),
		],
		connections: { Trigger: to('Think'), Think: to('Reply') },
	};
}

test.each(Object.entries(GATEWAYS))('%s: the same workflow answers', async (name, start) => {
	const gateway = await start();
	try {
		const { client } = n8n;
		const id = await client.createCredential('Account', `${name}Api`, gateway.settings);
		const workflow = await client.createWorkflow(workflowOf(name, id));
		await client.publishToEnd(workflow.id);
		gateway.deliverTo(client.webhookUrl(workflow, 'Trigger'));
		gateway.receive('Olá');
		const execution = await client.waitForExecution(workflow.id);
		expect(execution.status).toBe('success');
		expect(itemsOf(execution, 'Trigger')).toMatchObject([
			{
				gateway: name,
				text: 'Olá',
				chatInput: 'Olá',
				phone: PHONE,
				senderName: 'Ana',
				messageType: 'text',
				fromMe: false,
				sessionId: expect.stringContaining(PHONE),
			},
		]);
		const sent = gateway.ledger.calls.filter(
			({ method, path }) => method === 'POST' && !/findMessages/.test(path),
		);
		expect(sent).toMatchObject([{ accepted: true }]);
		expect(JSON.stringify(sent[0]?.body)).toContain('"You wrote: *Olá*"');
		expect(itemsOf(execution, 'Reply')).toMatchObject([
			{ messageId: expect.any(String), sentAt: expect.any(String) },
		]);
	} finally {
		await gateway.stop();
	}
});
