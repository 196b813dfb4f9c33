import { ExplainedError } from '../../../http/explained-error';
import type { Gateway } from '../../../gateway';
import type { HttpRequest } from '../../../http/request';
import type { HttpResponse } from '../../../http/call-result';
import { joinPaths, path } from '../../../http/path';
import type { Path } from '../../../http/path';
import type { RegistryCall } from './call';
import { NoRegistryError } from './registry';
import type { Registry } from './registry';
import { isCreated, readId, readWebhooks } from './rest-webhooks';

/**
 * A list of webhooks at a path, by the usual REST convention, for gateways that document none:
 * GET lists, POST {url, events, secret} adds, DELETE /:id removes; 409 means that no further one is allowed.
 */
export function restRegistry(
	gateway: Pick<Gateway, 'name'>,
	call: RegistryCall,
	base: Path,
): Registry {
	const orNoRegistry = (error: unknown) =>
		hasStatus(error, 404, 405) ? noRegistryError(gateway, base, error) : error;

	return {
		async list() {
			const request: HttpRequest = { method: 'GET', path: base };
			return await call(request, ({ body }) => readWebhooks(body)).catch((error: unknown) => {
				throw orNoRegistry(error);
			});
		},

		async add({ url, events, secret }) {
			const body = { url, ...(events && { events }), ...(secret && { secret }) };
			const request: HttpRequest = { method: 'POST', path: base, body };
			try {
				return await call(request, readCreated, secret);
			} catch (error) {
				if (hasStatus(error, 409)) return { refusal: error };
				throw orNoRegistry(error);
			}
		},

		async remove(id) {
			const request: HttpRequest = { method: 'DELETE', path: joinPaths(base, path`/${id}`) };
			await call(request, () => true).catch((error: unknown) => {
				if (!hasStatus(error, 404)) throw orNoRegistry(error);
			});
		},
	};
}

const hasStatus = (error: unknown, ...statuses: number[]): error is ExplainedError =>
	error instanceof ExplainedError && statuses.some((status) => status === error.httpCode);

const readCreated = (response: HttpResponse) =>
	isCreated(response) ? { id: readId(response.body) } : undefined;

const noRegistryError = (
	{ name }: Pick<Gateway, 'name'>,
	base: Path,
	{ httpCode }: ExplainedError,
) =>
	new NoRegistryError(
		`${name} has no webhook API at ${base} (HTTP ${httpCode})`,
		`Set 'Webhook Setup' to Manual and add the URL in ${name} yourself, or correct the 'Registration Path'.`,
		{ httpCode },
	);
