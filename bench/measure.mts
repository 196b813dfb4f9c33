import axios from 'axios';
import { workflowOverItems } from '../lab/item-workflow.mts';
import type { N8n } from '../lab/n8n.mts';
import { startWhatSms, type WhatSmsOptions } from '../sandbox/whatsms/start.mts';
import type { MakeSubject } from './subjects.mts';

export interface Measurement {
	accepted: number;
	/** Refused with 429. */
	refused: number;
	/** Taken more than once. */
	doubled: number;
	/** From the first call to the last one that was accepted. */
	seconds: number;
}

export interface Case {
	name: string;
	items: number;
	/** How long the gateway takes for an answer. */
	answerMs: number;
	gateway: WhatSmsOptions;
	subject: MakeSubject;
}

/** Sends one message to each of so many people through one node, in a real n8n, to a fresh sandbox. */
export async function measure(
	n8n: N8n,
	{ name, items: count, answerMs, gateway, subject }: Case,
): Promise<Measurement> {
	const sandbox = await startWhatSms(gateway);
	try {
		const { apiKey, baseUrl } = sandbox;
		const credentialId = await n8n.client.createCredential('WhatSMS account', 'whatSmsApi', {
			apiKey,
			baseUrl,
			webhookSecret: '',
			previousWebhookSecret: '',
		});
		const items = Array.from({ length: count }, (_, index) => ({
			text: `Text ${index}`,
			ticketId: sandbox.receive({ number: String(351_910_000_000 + index), text: 'Olá' }).ticket.id,
		}));
		if (answerMs > 0) sandbox.failNext({ kind: 'delay', ms: answerMs }, { times: 1e9 });
		const workflow = await n8n.client.createWorkflow(
			workflowOverItems(name, subject({ credentialId, baseUrl, apiKey })),
		);
		await n8n.client.publish(workflow.id);
		const url = n8n.client.webhookUrl(workflow, 'Webhook');
		const post = async () => await axios.post(url, { items }, { validateStatus: () => true });
		while ((await post()).status === 404) await new Promise((resolve) => setTimeout(resolve, 100));
		await n8n.client.waitForExecution(workflow.id, { timeoutMs: 120_000 });
		await n8n.client.unpublish(workflow.id);

		const { calls } = sandbox.ledger;
		const accepted = calls.filter((call) => call.accepted);
		const times = [calls[0], accepted.at(-1)].map((call) => Date.parse(call?.at ?? ''));
		return {
			accepted: accepted.length,
			refused: calls.filter(({ status }) => status === 429).length,
			doubled: accepted.length - new Set(accepted.map(({ path }) => path)).size,
			seconds: ((times[1] ?? 0) - (times[0] ?? 0)) / 1000,
		};
	} finally {
		await sandbox.stop();
	}
}
