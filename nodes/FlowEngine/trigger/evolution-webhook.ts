import type { IDataObject, IHookFunctions } from 'n8n-workflow';
import { asObject, asText, isObject } from '../../shared/values/json';
import { ExplainedError } from '../../shared/http/explained-error';
import { path } from '../../shared/http/path';
import { TOKEN_HEADER } from '../../shared/trigger/authentication/webhook-token';
import { anyAnswer, callRegistry } from '../../shared/trigger/registration/registries/call';
import type { SingleWebhook } from '../../shared/trigger/registration/registries/single-webhook';
import type { HttpRequest } from '../../shared/http/request';
import type { Connection } from '../../shared/http/transport';
import { flowEngine } from '../gateway';
import { numberOf } from './number';

/** Evolution's /webhook/set and /webhook/find (webhook.controller.ts): one webhook for each number. */
export function evolutionWebhook(connection: Connection, context: IHookFunctions): SingleWebhook {
	const number = numberOf(context, connection);
	const header = proofHeader(context);

	const write = async (webhook: IDataObject, secret?: string) => {
		const request = {
			method: 'POST',
			path: path`/webhook/set/${number}`,
			idempotent: true,
			body: { webhook },
		} as const satisfies HttpRequest;
		await callRegistry(flowEngine, connection, request, anyAnswer, secret);
	};

	return {
		async read() {
			const request = { method: 'GET', path: path`/webhook/find/${number}` } as const;
			const { row } = await callRegistry(flowEngine, connection, request, readRow);
			if (row?.enabled !== true) return undefined;
			const { url, events, webhookByEvents, webhookBase64 } = row;
			const headers = asObject(row.headers);
			return {
				url: asText(url) ?? '',
				events: Array.isArray(events) ? events.map(String) : undefined,
				secret: asText(headers[header ?? '']) ?? '',
				settings: { headers, byEvents: webhookByEvents, base64: webhookBase64 },
			};
		},

		async write({ url, events = [], secret = '', settings }) {
			if (header === undefined) throw cannotSign();
			const own = { headers: { [header]: secret }, byEvents: false, base64: false };
			await write({ enabled: true, url, events: [...events], ...(settings ?? own) }, secret);
		},

		/** Even to switch it off, it wants a URL; headers that are left out would stay. */
		clear: async () => await write({ enabled: false, url: 'x', events: [], headers: {} }),
	};
}

/** There is none, or a row; all else is no answer of Evolution. */
const readRow = (body: unknown): { row: IDataObject | undefined } | undefined =>
	isObject(body) || body === null || body === '' ? { row: body || undefined } : undefined;

/** The header that carries the proof; of `jwt_key`, Evolution makes a token. */
function proofHeader(context: IHookFunctions): string | undefined {
	switch (context.getNodeParameter('authentication', 'webhookToken')) {
		case 'webhookToken':
			return TOKEN_HEADER;
		case 'jwt':
			return 'jwt_key';
		case 'secretHeader':
			return asText(context.getNodeParameter('headerName', ''))?.trim().toLowerCase();
		default:
			return undefined;
	}
}

const cannotSign = () =>
	new ExplainedError(
		'An Evolution server cannot sign its deliveries like this',
		"Choose another 'Authentication', or Webhook Registration → Manual.",
	);
