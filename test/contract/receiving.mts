import axios from 'axios';
import { serveWebhook } from '../support/webhook-server.mts';
import type { WebhookServer } from '../support/webhook-server.mts';
import type { Proof, TriggerContract } from './trigger-gateways.mts';
import manifest from '../../package.json' with { type: 'json' };

/** A trigger that is served anew for each test. */
export function receiving(gateway: TriggerContract) {
	let server: WebhookServer;

	const start = async (parameters = {}, more: Partial<Parameters<typeof serveWebhook>[0]> = {}) => {
		server = await serveWebhook({
			type: `${manifest.name}.${gateway.trigger}`,
			parameters: { ...gateway.parameters, ...parameters },
			credentials: { [gateway.credential]: gateway.credentials },
			...more,
		});
	};
	const post = async (body: string, { headers, query }: Proof, type = 'application/json') =>
		await axios.post(server.url, body, {
			headers: { 'content-type': type, ...headers },
			params: query,
			transformRequest: (data: unknown) => data,
			validateStatus: () => true,
		});
	const deliver = async (payload: unknown) => {
		const body = JSON.stringify(payload);
		return await post(body, gateway.prove(body));
	};

	beforeEach(() => start());
	afterEach(() => server.stop());

	return {
		server: () => server,
		/** Serves it with other parameters. */
		restart: async (...changes: Parameters<typeof start>) => {
			await server.stop();
			await start(...changes);
		},
		post,
		deliver,
	};
}
