import type { IDataObject, IHookFunctions } from 'n8n-workflow';
import { asObject, asText, isObject } from '../../shared/values/json';
import { ExplainedError } from '../../shared/http/explained-error';
import { path } from '../../shared/http/path';
import type { HttpResponse } from '../../shared/http/call-result';
import { TOKEN_HEADER } from '../../shared/trigger/authentication/webhook-token';
import { anyAnswer } from '../../shared/trigger/registration/registries/call';
import type { RegistryCall } from '../../shared/trigger/registration/registries/call';
import type { SingleWebhook } from '../../shared/trigger/registration/registries/single-webhook';
import type { HttpRequest } from '../../shared/http/request';

/**
 * Evolution's /webhook/set and /webhook/find (webhook.controller.ts): one webhook per account. `header` is the
 * one with the secret; undefined if none can prove what the user wants.
 */
export function evolutionWebhook(
	call: RegistryCall,
	account: string,
	header: string | undefined,
): SingleWebhook {
	const write = async (webhook: IDataObject, secret?: string) => {
		const request: HttpRequest = {
			method: 'POST',
			path: path`/webhook/set/${account}`,
			idempotent: true,
			body: { webhook },
		};
		await call(request, anyAnswer, secret);
	};

	return {
		async read() {
			const request: HttpRequest = { method: 'GET', path: path`/webhook/find/${account}` };
			const { row } = await call(request, readRow);
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
			if (!settings && header !== JWT_KEY && !isHeaderValue(secret)) throw cannotCarry();
			const own = { headers: { [header]: secret }, byEvents: false, base64: false };
			await write({ enabled: true, url, events: [...events], ...(settings ?? own) }, secret);
		},

		/** A URL is required even to disable it; omitted headers would be kept. */
		clear: async () => await write({ enabled: false, url: 'x', events: [], headers: {} }),

		adviceToKeep: ({ url }) => (isFlowEngine(url) ? KEEP_FLOWENGINE : undefined),

		/** Somebody else's webhook that was set without headers has kept those of the one before it. */
		async withdrawSecret({ url, events = [], settings = {} }) {
			const headers = { ...asObject(settings.headers) };
			delete headers[header ?? ''];
			await write({ enabled: true, url, events: [...events], ...settings, headers });
		},
	};
}

/** FlowEngine's own webhook at its Evolution servers. */
export const isFlowEngine = (url: string) => url.includes('/api/whatsapp/webhook-receiver');

const KEEP_FLOWENGINE =
	"That one belongs to FlowEngine, which forwards events. Enter the Management API Key in the credential, or set 'Webhook Setup' to Manual.";

/** The webhook, or undefined in `row` if there is none; undefined if the response is not Evolution's. */
const readRow = ({ body }: HttpResponse): { row: IDataObject | undefined } | undefined =>
	isObject(body) || body === null || body === '' ? { row: body || undefined } : undefined;

/** From this, Evolution creates a token. */
const JWT_KEY = 'jwt_key';

/** The header with the secret, by the Authentication that the user chose. */
export function proofHeader(context: IHookFunctions): string | undefined {
	switch (context.getNodeParameter('authentication', 'webhookToken')) {
		case 'webhookToken':
			return TOKEN_HEADER;
		case 'jwt':
			return JWT_KEY;
		case 'secretHeader':
			return asText(context.getNodeParameter('headerName', ''))?.trim().toLowerCase();
		default:
			return undefined;
	}
}

const cannotSign = () =>
	new ExplainedError(
		"Evolution API doesn't support this authentication method",
		"Choose another 'Authentication', or set 'Webhook Setup' to Manual.",
	);

/** Evolution cannot send others, and would deliver nothing. */
const isHeaderValue = (secret: string) => /^[\x20-\x7e]*$/.test(secret);

const cannotCarry = () =>
	new ExplainedError(
		"The credential's Webhook Token can't be sent as a header",
		'Use only unaccented letters, digits, and plain symbols in it.',
	);
