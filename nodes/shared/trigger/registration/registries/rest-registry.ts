import { ExplainedError } from '../../../http/explained-error';
import type { Gateway } from '../../../gateway';
import type { HttpRequest } from '../../../http/request';
import { isAnswer, isSuccess } from '../../../http/call-result';
import type { Answer, Outcome } from '../../../http/call-result';
import { joined, path } from '../../../http/path';
import type { Path } from '../../../http/path';
import { refused as explained } from './call';
import { NoRegistryError } from './registry';
import type { Registry } from './registry';
import { isCreated, readId, readWebhooks } from './rest-webhooks';
import type { Connection } from '../../../http/transport';

/**
 * A list of webhooks at a path, by the usual REST convention, for gateways that document none:
 * GET lists, POST {url, events, secret} adds, DELETE /:id removes; 409 means that there is no place left.
 */
export function restRegistry(gateway: Gateway, connection: Connection, base: Path): Registry {
	const refused = (request: HttpRequest, outcome: Outcome, secret?: string): ExplainedError =>
		isAnswer(outcome) && [404, 405].includes(outcome.status)
			? noRegistry(gateway, base, outcome)
			: explained(gateway, connection, request, outcome, secret);
	const send = async (request: HttpRequest): Promise<Outcome> => {
		connection.check(request);
		return await connection.send(request);
	};

	return {
		async list() {
			const request: HttpRequest = { method: 'GET', path: base };
			const outcome = await send(request);
			const webhooks = isSuccess(outcome) ? readWebhooks(outcome.body) : undefined;
			if (!webhooks) throw refused(request, outcome);
			return webhooks;
		},

		async add({ url, events, secret }) {
			const body = { url, ...(events && { events }), ...(secret && { secret }) };
			const request: HttpRequest = { method: 'POST', path: base, body };
			const outcome = await send(request);
			if (isSuccess(outcome) && isCreated(outcome)) return { id: readId(outcome.body) };
			const refusal = refused(request, outcome, secret);
			if (isAnswer(outcome) && outcome.status === 409) return { refusal };
			throw refusal;
		},

		async remove(id) {
			const request: HttpRequest = { method: 'DELETE', path: joined(base, path`/${id}`) };
			const outcome = await send(request);
			const isGone = isSuccess(outcome) || (isAnswer(outcome) && outcome.status === 404);
			if (!isGone) throw refused(request, outcome);
		},
	};
}

const noRegistry = ({ name }: Gateway, base: Path, { status }: Answer) =>
	new NoRegistryError(
		`${name} does not register webhooks at ${base} (HTTP ${status})`,
		`Choose Webhook Registration → Manual and enter the URL in ${name} yourself, or correct the 'Registration Path'.`,
		{ httpCode: status },
	);
