import type { IDataObject } from 'n8n-workflow';
import manifest from '../../package.json' with { type: 'json' };
import { startWhatSms } from '../../sandbox/whatsms/start.mts';
import type { WhatSmsOptions } from '../../sandbox/whatsms/start.mts';
import { serveWebhook } from '../support/webhook-server.mts';

const SECRET = 'the webhook secret';

interface Given extends WhatSmsOptions {
	events?: string[];
	filters?: IDataObject;
	options?: IDataObject;
}

const running: Array<{ stop(): Promise<void> }> = [];

export async function stopAll(): Promise<void> {
	await Promise.all(running.splice(0).map(async (one) => await one.stop()));
}

/** A gateway that delivers to a trigger. */
export async function live({ events, filters = {}, options = {}, ...given }: Given = {}) {
	const sandbox = await startWhatSms({ redeliveryDelays: [], ...given });
	const { apiKey, baseUrl } = sandbox;
	const server = await serveWebhook({
		type: `${manifest.name}.whatSmsTrigger`,
		parameters: { events: events ?? ['message.received'], filters, options },
		credentials: { whatSmsApi: { apiKey, baseUrl, webhookSecret: SECRET } },
	});
	running.push(sandbox, server);
	sandbox.webhook = { url: server.url, secret: SECRET };
	const items = async () => {
		await sandbox.deliveries.settled();
		return server.executions.flat();
	};
	return {
		sandbox,
		server,
		items,
		texts: async () => (await items()).map(({ json }) => json.text).toSorted(),
		/** The paths that the trigger has asked for. */
		calls: () => sandbox.ledger.calls.map(({ path }) => path.replace('/api/v2', '')),
	};
}
