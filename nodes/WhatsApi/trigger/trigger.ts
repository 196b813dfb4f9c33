import { asObject } from '../../shared/values/json';
import { path } from '../../shared/http/path';
import type { HttpResponse } from '../../shared/http/call-result';
import type { HttpRequest } from '../../shared/http/request';
import { verifyToken } from '../../shared/trigger/authentication/webhook-token';
import { anyAnswer, callRegistry } from '../../shared/trigger/registration/registries/call';
import { singleWebhookRegistry } from '../../shared/trigger/registration/registries/single-webhook';
import type { SingleWebhook } from '../../shared/trigger/registration/registries/single-webhook';
import { withTokenInUrl } from '../../shared/trigger/registration/registries/token-in-url';
import type { Connection } from '../../shared/http/transport';
import type { TriggerGateway } from '../../shared/trigger/trigger-gateway';
import { readEvents, STATUS_UPDATED } from '../events/read-events';
import { whatsApi } from '../gateway';
import { OPTIONS } from './properties';

export const whatsApiTrigger: TriggerGateway = {
	gateway: whatsApi,
	sentEvents: [],
	statusEvents: [STATUS_UPDATED],
	documentedEvents: [STATUS_UPDATED],
	secretFields: ['webhookToken'],
	secretLabel: 'Webhook Token',
	options: OPTIONS,
	registry: (connection) =>
		withTokenInUrl(singleWebhookRegistry(whatsApi, accountSlot(connection))),

	/** The docs (https://whatsapi.cc/developers, Set up a webhook) describe no signature. */
	hasTokenInUrl: () => true,
	verify: verifyToken,
	events: readEvents,
};

const WEBHOOK = path`/auth/me/webhook`;

/** The same page: one URL per account, shown by GET /auth/me. */
const accountSlot = (connection: Connection): SingleWebhook => ({
	async read() {
		const { url } = await callRegistry(
			connection,
			{ method: 'GET', path: path`/auth/me` },
			readAccount,
		);
		return url ? { url, secret: '' } : undefined;
	},

	async write({ url, secret }) {
		const request: HttpRequest = { method: 'PUT', path: WEBHOOK, body: { url } };
		await callRegistry(connection, request, anyAnswer, secret);
	},

	async clear() {
		await callRegistry(connection, { method: 'DELETE', path: WEBHOOK }, anyAnswer);
	},
});

/** Undefined if the response does not show the URL: registering would replace an unknown webhook. */
function readAccount({ body }: HttpResponse): { url: string | null } | undefined {
	const { webhookUrl: url } = asObject(asObject(body).data);
	return typeof url === 'string' || url === null ? { url } : undefined;
}
