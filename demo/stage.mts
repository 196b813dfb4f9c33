import { randomBytes } from 'node:crypto';
import { readExample } from '../lab/example.mts';
import { startN8n, type N8n } from '../lab/n8n.mts';
import type { Workflow } from '../lab/workflows.mts';
import { startWhatSms, type WhatSmsSandbox } from '../sandbox/whatsms/start.mts';

export const LOGIN = { email: 'demo@example.com', password: 'Demo-passw0rd' };

/** Everything that the demo shows: a gateway, a real n8n, and a published workflow between them. */
export interface Stage {
	n8n: N8n;
	whatSms: WhatSmsSandbox;
	workflow: Workflow;
	webhookUrl: string;
	stop(): Promise<void>;
}

/** Sets the stage; `port` is n8n's, any free one if left out. */
export async function setStage(port?: number): Promise<Stage> {
	const whatSms = await startWhatSms();
	try {
		const n8n = await startN8n(port === undefined ? {} : { port });
		try {
			return await connectThem(n8n, whatSms);
		} catch (error) {
			await n8n.stop();
			throw error;
		}
	} catch (error) {
		await whatSms.stop();
		throw error;
	}
}

async function connectThem(n8n: N8n, whatSms: WhatSmsSandbox): Promise<Stage> {
	const { client } = n8n;
	await client.setupOwner(LOGIN);
	await client.login(LOGIN);
	const webhookSecret = randomBytes(24).toString('hex');
	const whatSmsApi = await client.createCredential('WhatSMS account', 'whatSmsApi', {
		apiKey: whatSms.apiKey,
		baseUrl: whatSms.baseUrl,
		webhookSecret,
		previousWebhookSecret: '',
	});
	const tested = await client.testCredential(whatSmsApi);
	if (tested.status !== 'OK') throw new Error(`The credential does not work: ${tested.message}`);

	const example = await readExample('whatsms-auto-reply', { whatSmsApi });
	const workflow = await client.createWorkflow(example);
	await client.publish(workflow.id);
	const webhookUrl = client.webhookUrl(workflow, 'WhatSMS Trigger');
	whatSms.webhook = { url: webhookUrl, secret: webhookSecret };
	return {
		n8n,
		whatSms,
		workflow,
		webhookUrl,
		async stop() {
			await whatSms.stop();
			await n8n.stop();
		},
	};
}
