import { asObject } from '../../shared/values/json';
import { path } from '../../shared/http/path';
import type { HttpResponse } from '../../shared/http/call-result';
import type { HttpRequest } from '../../shared/http/request';
import { anyAnswer } from '../../shared/trigger/registration/registries/call';
import type { RegistryCall } from '../../shared/trigger/registration/registries/call';
import type { SingleWebhook } from '../../shared/trigger/registration/registries/single-webhook';

const WEBHOOK = path`/auth/me/webhook`;

/** https://whatsapi.cc/developers, Set up a webhook: one URL per account, shown by GET /auth/me. */
export const accountWebhook = (call: RegistryCall): SingleWebhook => ({
	async read() {
		const { url } = await call({ method: 'GET', path: path`/auth/me` }, readAccount);
		return url ? { url, secret: '' } : undefined;
	},

	async write({ url, secret }) {
		const request: HttpRequest = { method: 'PUT', path: WEBHOOK, body: { url } };
		await call(request, anyAnswer, secret);
	},

	async clear() {
		await call({ method: 'DELETE', path: WEBHOOK }, anyAnswer);
	},
});

/** Undefined if the response does not show the URL: registering would replace an unknown webhook. */
function readAccount({ body }: HttpResponse): { url: string | null } | undefined {
	const { webhookUrl: url } = asObject(asObject(body).data);
	return typeof url === 'string' || url === null ? { url } : undefined;
}
