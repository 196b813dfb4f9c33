import assert from 'node:assert/strict';
import { randomBytes } from 'node:crypto';
import { readExample } from '../../lab/example.mts';
import { sessionsLine } from '../../sandbox/sessions/phone-line.mts';
import { startSessions } from '../../sandbox/sessions/start.mts';
import { credential, CUSTOMER, editorUrl, type SetScene } from '../scene.mts';

/** A bot that answers frequent questions from a table. */
export const sessions: SetScene = async (n8n) => {
	const { client } = n8n;
	const sandbox = await startSessions({ registration: 'many' });
	const webhookToken = randomBytes(24).toString('hex');
	const whatsAppSessionsApi = await credential(n8n, 'Sessions account', 'whatsAppSessionsApi', {
		baseUrl: sandbox.baseUrl,
		sessionApiKey: sandbox.sessionKey,
		personalAccessToken: sandbox.personalToken,
		webhookToken,
	});
	const workflow = await client.createWorkflow(
		await readExample('faq-bot', { whatsAppSessionsApi }),
	);
	await client.testRun(workflow.id, 'When clicking Execute workflow');
	await client.waitForExecution(workflow.id, { count: 1 });
	await client.publish(workflow.id);
	const url = client.webhookUrl(workflow, 'WhatsApp Sessions Trigger');
	sandbox.webhook = { url: `${url}?token=${webhookToken}` };

	return {
		gateway: {
			...sandbox,
			id: 'sessions',
			title: 'WhatsApp Sessions',
			line: sessionsLine(sandbox, CUSTOMER),
			about: 'A bot answers common questions here, from a table.',
			workflowUrl: editorUrl(n8n, workflow),
			suggestions: ['What are your opening hours?', 'How do returns work?', 'Hello'],
		},
		stop: () => sandbox.stop(),
		checks: {
			async 'a question is answered from the table'() {
				sandbox.receive({ number: '351910000001', name: 'Ana', text: 'What are your hours?' });
				const { status } = await client.waitForExecution(workflow.id, { count: 2 });
				assert.equal(status, 'success');
				const answer = sandbox.ledger.calls.findLast(({ path }) => path.endsWith('/send-message'));
				assert.equal(answer?.accepted, true);
			},
		},
	};
};
