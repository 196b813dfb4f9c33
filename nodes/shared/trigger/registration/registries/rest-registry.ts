import { ExplainedError } from '../../../http/explained-error';
import type { Gateway } from '../../../gateway';
import type { HttpRequest } from '../../../http/request';
import { isResponse, isSuccess } from '../../../http/call-result';
import type { HttpResponse, CallResult } from '../../../http/call-result';
import { joinPaths, path } from '../../../http/path';
import type { Path } from '../../../http/path';
import { explainRegistryCall as explained } from './call';
import { NoRegistryError } from './registry';
import type { Registry } from './registry';
import { isCreated, readId, readWebhooks } from './rest-webhooks';
import type { Connection } from '../../../http/transport';

/**
 * A list of webhooks at a path, by the usual REST convention, for gateways that document none:
 * GET lists, POST {url, events, secret} adds, DELETE /:id removes; 409 means that no further one is allowed.
 */
export function restRegistry(gateway: Gateway, connection: Connection, base: Path): Registry {
	const refused = (request: HttpRequest, result: CallResult, secret?: string): ExplainedError =>
		isResponse(result) && [404, 405].includes(result.status)
			? noRegistryError(gateway, base, result)
			: explained(gateway, connection, request, result, secret);
	const send = async (request: HttpRequest): Promise<CallResult> => {
		connection.check(request);
		return await connection.send(request);
	};

	return {
		async list() {
			const request: HttpRequest = { method: 'GET', path: base };
			const result = await send(request);
			const webhooks = isSuccess(result) ? readWebhooks(result.body) : undefined;
			if (!webhooks) throw refused(request, result);
			return webhooks;
		},

		async add({ url, events, secret }) {
			const body = { url, ...(events && { events }), ...(secret && { secret }) };
			const request: HttpRequest = { method: 'POST', path: base, body };
			const result = await send(request);
			if (isSuccess(result) && isCreated(result)) return { id: readId(result.body) };
			const refusal = refused(request, result, secret);
			if (isResponse(result) && result.status === 409) return { refusal };
			throw refusal;
		},

		async remove(id) {
			const request: HttpRequest = { method: 'DELETE', path: joinPaths(base, path`/${id}`) };
			const result = await send(request);
			const isGone = isSuccess(result) || (isResponse(result) && result.status === 404);
			if (!isGone) throw refused(request, result);
		},
	};
}

const noRegistryError = ({ name }: Gateway, base: Path, { status }: HttpResponse) =>
	new NoRegistryError(
		`${name} does not register webhooks at ${base} (HTTP ${status})`,
		`Choose Webhook Registration → Manual and enter the URL in ${name} yourself, or correct the 'Registration Path'.`,
		{ httpCode: status },
	);
