import assert from 'node:assert/strict';
import { randomBytes } from 'node:crypto';
import { readExample } from '../../lab/example.mts';
import { startFlowEngine } from '../../sandbox/flowengine/start.mts';
import { startModel } from '../../sandbox/model/start.mts';
import { credential } from '../scene.mts';
import type { SetScene } from '../scene.mts';

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

	return {
		name: 'FlowEngine',
		url: sandbox.url,
		workflowId: workflow.id,
		tryIt: `curl -X POST ${sandbox.url}/_sandbox/inbound -H 'Content-Type: application/json' \\
    -d '{"from": "351910000000", "name": "Ana", "text": "Tell me about **bold** ideas"}'`,
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
