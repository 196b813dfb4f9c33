import assert from 'node:assert/strict';
import { setTimeout as sleep } from 'node:timers/promises';
import { readExample } from '../../lab/example.mts';
import { startWhatsApi } from '../../sandbox/whatsapi/start.mts';
import { credential } from '../scene.mts';
import type { SetScene } from '../scene.mts';

const TABLE = 'WhatsApp messages';

/** What becomes of each message stands in a table. The trigger registers its URL by itself. */
export const whatsApi: SetScene = async (n8n) => {
	const { client } = n8n;
	const sandbox = await startWhatsApi({ plan: 'pro' });
	const whatsApiApi = await credential(n8n, 'WhatsAPI account', 'whatsApiApi', {
		apiKey: sandbox.apiKey,
		baseUrl: sandbox.baseUrl,
		webhookToken: '',
	});
	const workflow = await client.createWorkflow(
		await readExample('delivery-tracking', { whatsApiApi }),
	);
	await client.testRun(workflow.id, 'When clicking Execute workflow');
	await client.waitForExecution(workflow.id, { count: 1 });
	await client.publish(workflow.id);
	const send = `curl -X POST ${sandbox.baseUrl}/send-message -H 'Authorization: Bearer ${sandbox.apiKey}' -H 'Content-Type: application/json' \\
    -d '{"to": "351910000000", "template": {"name": "hello_world", "language": "en_US"}}'`;

	return {
		name: 'WhatsAPI',
		url: sandbox.url,
		workflowId: workflow.id,
		tryIt: `${send}   # then look at the data table "${TABLE}"`,
		stop: () => sandbox.stop(),
		checks: {
			async 'publishing registers the URL, with a token in it'() {
				for (let tries = 0; tries < 50 && !sandbox.webhook; tries++) await sleep(200);
				assert.match(sandbox.webhook?.url ?? '', /\?token=\w{20,}$/);
			},
			async 'a message that is delivered stands so in the table'() {
				const template = { name: 'hello_world', language: 'en_US' };
				const { status } = await fetch(`${sandbox.baseUrl}/send-message`, {
					method: 'POST',
					headers: {
						authorization: `Bearer ${sandbox.apiKey}`,
						'content-type': 'application/json',
					},
					body: JSON.stringify({ to: '351910000001', template }),
				});
				assert.equal(status, 202);
				const isThere = async () =>
					(await client.tableRows(TABLE)).some(({ deliveredAt }) => Boolean(deliveredAt));
				for (let tries = 0; tries < 75 && !(await isThere()); tries++) await sleep(200);
				assert.equal(await isThere(), true);
			},
		},
	};
};
