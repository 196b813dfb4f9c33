import assert from 'node:assert/strict';
import { randomBytes } from 'node:crypto';
import { readExample, readWorkflow } from '../../lab/example.mts';
import { flowEngineLine } from '../../sandbox/flowengine/phone-line.mts';
import { startFlowEngine } from '../../sandbox/flowengine/start.mts';
import { startModel } from '../../sandbox/model/start.mts';
import { credential, CUSTOMER, editorUrl, type SetScene } from '../scene.mts';

/** A chatbot with a scripted language model, which says what it was told in Markdown. */
export const flowEngine: SetScene = async (n8n) => {
	const { client } = n8n;
	const sandbox = await startFlowEngine();
	const model = await startModel();
	const webhookToken = randomBytes(24).toString('hex');
	const credentialIds = {
		flowEngineApi: await credential(n8n, 'FlowEngine account', 'flowEngineApi', {
			baseUrl: sandbox.baseUrl,
			numberId: sandbox.instance.name,
			apiKey: sandbox.instance.token,
			managementApiKey: '',
			webhookToken,
		}),
		openAiApi: await credential(n8n, 'OpenAI account', 'openAiApi', {
			apiKey: model.apiKey,
			url: model.url,
		}),
	};
	const workflow = await client.createWorkflow(await readExample('ai-chatbot', credentialIds));
	await client.publish(workflow.id);
	const url = client.webhookUrl(workflow, 'FlowEngine WhatsApp Trigger');
	sandbox.deliveries.webhook = { url: `${url}?token=${webhookToken}` };

	const choices = await client.createWorkflow(
		await readWorkflow('demo/choices.json', credentialIds),
	);
	const refund = await client.createWorkflow(await readExample('approve-refund', credentialIds));
	await client.publish(refund.id);

	return {
		gateway: {
			...sandbox,
			id: 'flowengine',
			title: 'FlowEngine',
			line: flowEngineLine(sandbox, CUSTOMER),
			about: 'An AI agent answers here. Its language model is scripted: it says your message back.',
			workflowUrl: editorUrl(n8n, workflow),
			suggestions: ['Hello! What can you do for me?', 'When are you open?'],
			actions: [
				{
					label: 'Get a list, buttons, and a poll',
					run: async () => await client.testRun(choices.id, 'When clicking Execute workflow'),
				},
				{
					label: 'Get asked to approve a refund',
					run: async () => await requestRefund(client.webhookUrl(refund, 'Refund requested')),
				},
			],
		},
		async stop() {
			await Promise.all([sandbox.stop(), model.stop()]);
		},
		checks: {
			async 'the chatbot answers, in the formatting of WhatsApp'() {
				sandbox.receive({ from: '351910000001', name: 'Ana', text: 'Hello' });
				const { status } = await client.waitForExecution(workflow.id, {
					count: 1,
					timeoutMs: 60_000,
				});
				assert.equal(status, 'success');
				const answer = sandbox.ledger.calls.findLast(({ path }) => path.includes('/sendText/'));
				assert.equal(answer?.accepted, true);
				const { number, text } = answer.body as { number: string; text: string };
				assert.match(number, /^351910000001/);
				assert.doesNotMatch(text, /\*\*/);
			},
		},
	};
};

/** The shop has a request for a refund; its manager has the same phone. */
async function requestRefund(url: string): Promise<void> {
	const body = { orderId: '1042', amount: '25.00', phone: `+${CUSTOMER.number}` };
	const response = await fetch(url, {
		method: 'POST',
		headers: { 'content-type': 'application/json' },
		body: JSON.stringify(body),
	});
	if (!response.ok) throw new Error(`n8n answered ${response.status}.`);
}
