import assert from 'node:assert/strict';
import { randomBytes } from 'node:crypto';
import { readExample } from '../../lab/example.mts';
import { whatSmsLine } from '../../sandbox/whatsms/phone-line.mts';
import { queues } from '../../sandbox/whatsms/seeds.mts';
import { startWhatSms } from '../../sandbox/whatsms/start.mts';
import { credential, CUSTOMER, editorUrl, type SetScene } from '../scene.mts';

/** A shop that answers by itself, until somebody asks for a person. */
export const whatSms: SetScene = async (n8n) => {
	const { client } = n8n;
	const sandbox = await startWhatSms({ registration: 'many' });
	const webhookSecret = randomBytes(24).toString('hex');
	const whatSmsApi = await credential(n8n, 'WhatSMS account', 'whatSmsApi', {
		apiKey: sandbox.apiKey,
		baseUrl: sandbox.baseUrl,
		webhookSecret,
		previousWebhookSecret: '',
	});
	const workflow = await client.createWorkflow(
		await readExample('whatsms-auto-reply', { whatSmsApi }),
	);
	const { id } = workflow;
	await client.publish(id);
	const url = client.webhookUrl(workflow, 'WhatSMS Trigger');
	sandbox.webhook = { url, secret: webhookSecret };
	const sent = () =>
		sandbox.ledger.calls.filter(
			({ method, path }) => method === 'POST' && path.endsWith('/messages'),
		);

	return {
		gateway: {
			...sandbox,
			id: 'whatsms',
			title: 'WhatSMS',
			line: whatSmsLine(sandbox, CUSTOMER),
			about: 'A shop replies by itself here, until someone asks for a person.',
			workflowUrl: editorUrl(n8n, workflow),
			suggestions: ['When are you open?', 'I want to talk to a person'],
		},
		stop: () => sandbox.stop(),
		checks: {
			async 'a message in, a reply out'() {
				const text = 'When are you open?';
				const { ticket } = sandbox.receive({ number: '351910000001', name: 'Ana', text });
				await client.waitForExecution(id, { count: 1 });
				const [reply] = sent();
				assert.equal(reply?.path, `/api/v2/tickets/${ticket.id}/messages`);
				assert.match(JSON.stringify(reply.body), /Monday to Friday/);
			},
			async 'who asks for a person gets one, and the ticket moves to the queue'() {
				const text = 'I want to talk to a PERSON';
				const { ticket, message } = sandbox.receive({ number: '351910000002', name: 'João', text });
				const { status } = await client.waitForExecution(id, { count: 2 });
				assert.equal(status, 'success');
				assert.deepEqual(sent()[1]?.body, {
					body: 'Thank you, João! A colleague will answer you in a moment.',
					quotedMsgId: message.id,
				});
				assert.equal(sandbox.state.tickets.get(ticket.id)?.queueId, queues[1].id);
			},
			async 'the same delivery again is answered 200 and runs nothing'() {
				const { status } = await sandbox.deliveries.repeat('message.received');
				assert.equal(status, 200);
				assert.equal((await client.executions(id)).length, 2);
			},
			async 'a forged message is answered 401 and runs nothing'() {
				sandbox.receive({ number: '351910000003', text: 'I am not who I seem' }, 'forged');
				await sandbox.deliveries.settled();
				const attempt = sandbox.deliveries.attempts.findLast(
					({ event }) => event === 'message.received',
				);
				assert.equal(attempt?.status, 401);
				assert.equal((await client.executions(id)).length, 2);
			},
		},
	};
};
