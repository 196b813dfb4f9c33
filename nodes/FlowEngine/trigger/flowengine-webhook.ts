import { path } from '../../shared/http/path';
import type { HttpRequest } from '../../shared/http/request';
import { anyAnswer } from '../../shared/trigger/registration/registries/call';
import type { RegistryCall } from '../../shared/trigger/registration/registries/call';
import type { SingleWebhook } from '../../shared/trigger/registration/registries/single-webhook';

/** PUT …/webhook of FlowEngine's management API, which cannot be read back. */
export function flowEngineWebhook(
	call: RegistryCall,
	account: string,
): Pick<SingleWebhook, 'write' | 'clear'> {
	const write = async (url: string, secret?: string) => {
		const request: HttpRequest = {
			method: 'PUT',
			path: path`/whatsapp/sessions/${account}/webhook`,
			server: 'management',
			body: { webhook_url: url },
		};
		await call(request, anyAnswer, secret);
	};
	return {
		write: async ({ url, secret }) => await write(url, secret),
		clear: async () => await write(''),
	};
}
