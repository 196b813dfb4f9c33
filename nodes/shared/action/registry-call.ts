import type { RegistryCall } from '../trigger/registration/registries/call';
import type { GatewayApi } from './operation';

/**
 * How an operation makes calls about webhooks. It does not see the status: a response without a body counts
 * as 204. The credential's secrets are taken out of what the gateway says.
 */
export const registryCallOf =
	({ call }: Pick<GatewayApi, 'call'>): RegistryCall =>
	async (request, read) =>
		await call({ ...request, idempotent: true }, (body, headers) => {
			const isEmpty = body === undefined || body === '';
			return read({ status: isEmpty ? 204 : 200, headers, body });
		});
