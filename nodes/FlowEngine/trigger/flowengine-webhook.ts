import type { IHookFunctions } from 'n8n-workflow';
import { path } from '../../shared/http/path';
import type { HttpRequest } from '../../shared/http/request';
import { anyAnswer, callRegistry } from '../../shared/trigger/registration/registries/call';
import type { SingleWebhook } from '../../shared/trigger/registration/registries/single-webhook';
import type { Connection } from '../../shared/http/transport';
import { accountOf } from './account';

/** PUT …/webhook of FlowEngine's management API, which cannot be read back. */
export function flowEngineWebhook(
	connection: Connection,
	context: IHookFunctions,
): Pick<SingleWebhook, 'write' | 'clear'> {
	const account = accountOf(context, connection);
	const write = async (url: string, secret?: string) => {
		const request: HttpRequest = {
			method: 'PUT',
			path: path`/whatsapp/sessions/${account}/webhook`,
			server: 'management',
			body: { webhook_url: url },
		};
		await callRegistry(connection, request, anyAnswer, secret);
	};
	return {
		write: async ({ url, secret }) => await write(url, secret),
		clear: async () => await write(''),
	};
}
