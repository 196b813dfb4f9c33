import type { AddressInfo } from 'node:net';
import express from 'express';
import { WebhookContext } from 'n8n-core';
import type {
	INode,
	IRunExecutionData,
	IWebhookFunctions,
	IWebhookResponseData,
} from 'n8n-workflow';
import { additionalData, ITEMS, node, workflowOf } from './n8n.mts';
import { credentialsOf, runWorkflow } from './run-node.mts';
import type { Run } from './run-node.mts';

/** Runs a node, in n8n's own engine, until the execution waits; what n8n then saves. */
export async function runUntilWaiting(run: Run) {
	const { type, parameters, credentials, items = [{}], settings } = run;
	const subject = node('Node', type, {
		parameters: parameters as INode['parameters'],
		credentials: credentialsOf(credentials),
		...settings,
	});
	const start = node('Start', ITEMS, { parameters: { items } as INode['parameters'] });
	const saved = await runWorkflow([start, subject], credentials, { ...run, items: [{}] });
	return { subject, saved };
}

/** Serves the webhook of a waiting node in n8n's own context: what it returns, and the page. */
export async function serveWaiting(
	subject: INode,
	saved: IRunExecutionData,
): Promise<{ url: string; returned: IWebhookResponseData[]; stop(): Promise<void> }> {
	const returned: IWebhookResponseData[] = [];
	const app = express();
	app.use(express.json());
	app.use(express.raw({ type: 'multipart/form-data' }));
	app.use(async (request, response) => {
		if (Buffer.isBuffer(request.body)) request.body = await readForm(request);
		const workflow = await workflowOf([node('Start', ITEMS), subject]);
		const context = new WebhookContext(
			workflow,
			subject,
			await additionalData({}, { httpRequest: request, httpResponse: response }),
			'trigger',
			{ webhookDescription: { name: 'default' } } as never,
			[],
			// As it comes from n8n's database.
			JSON.parse(JSON.stringify(saved)) as IRunExecutionData,
		);
		const type = workflow.nodeTypes.getByNameAndVersion(subject.type, 1);
		const result = await type.webhook?.call(context as IWebhookFunctions);
		returned.push(result ?? {});
		if (result?.noWebhookResponse !== true) response.send(result?.webhookResponse);
	});
	const server = app.listen(0, '127.0.0.1');
	await new Promise((resolve) => server.once('listening', resolve));
	return {
		url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/`,
		returned,
		stop: async () => {
			server.closeAllConnections();
			await new Promise((resolve) => server.close(resolve));
		},
	};
}

/** As n8n reads it, without files. */
async function readForm({ body, headers }: express.Request) {
	const type = { 'content-type': String(headers['content-type']) };
	const form = await new Response(body as Buffer<ArrayBuffer>, { headers: type }).formData();
	return { data: Object.fromEntries(form), files: {} };
}
