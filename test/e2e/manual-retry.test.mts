import axios from 'axios';
import { itemsOf } from '../../lab/executions.mts';
import type { N8n } from '../../lab/n8n.mts';
import { sharedN8n } from '../../lab/shared-n8n.mts';
import { startWhatSms, type WhatSmsSandbox } from '../../sandbox/whatsms/start.mts';
import { createTicketTexts } from './facts/ticket-texts.mts';

const TEXTS = ['first', 'second', 'third'];

let n8n: N8n;
let whatSms: WhatSmsSandbox;

beforeAll(async () => {
	whatSms = await startWhatSms();
	n8n = await sharedN8n();
});

afterAll(async () => {
	await n8n?.stop();
	await whatSms?.stop();
});

const sentTexts = () =>
	whatSms.ledger.calls
		.filter(({ method, accepted }) => method === 'POST' && accepted)
		.map(({ body }) => (body as { body: string }).body);

test('a manual retry of a failed execution sends only what was not sent', async () => {
	const workflow = await createTicketTexts(n8n.client, whatSms, 'Manual retry');
	await n8n.client.publish(workflow.id);
	const url = n8n.client.webhookUrl(workflow, 'Webhook');
	whatSms.failNext({ kind: 'delay', ms: 0 }, { method: 'POST' });
	whatSms.failNext({ kind: 'status', status: 400 }, { method: 'POST' });
	const post = async () =>
		await axios.post(
			url,
			{ items: TEXTS.map((text) => ({ text })) },
			{ validateStatus: () => true },
		);
	while ((await post()).status === 404) await new Promise((resolve) => setTimeout(resolve, 100));

	const failed = await n8n.client.waitForExecution(workflow.id);
	expect(failed.status).toBe('error');
	expect(failed.data.resultData.error?.message).toContain('[item 1]');
	expect(sentTexts()).toEqual(['first']);

	await n8n.client.retryExecution(failed.id);
	const retried = await n8n.client.waitForExecution(workflow.id, { count: 2 });
	expect(retried.status).toBe('success');
	expect(itemsOf(retried, 'Subject').map(({ text }) => text)).toEqual(TEXTS);
	expect(sentTexts()).toEqual(TEXTS);
});
