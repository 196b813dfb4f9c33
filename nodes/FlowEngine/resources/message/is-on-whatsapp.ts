import { isObject } from '../../../shared/values/json';
import type { GatewayApi } from '../../../shared/action/operation';
import { path } from '../../../shared/http/path';

/** Checks whether a phone number is on WhatsApp. */
export async function isOnWhatsApp(
	api: GatewayApi,
	account: string,
	phone: string,
): Promise<boolean> {
	return await api.call(
		{
			method: 'POST',
			path: path`/chat/whatsappNumbers/${account}`,
			readOnly: true,
			body: { numbers: [phone] },
		},
		(body) => {
			const found: unknown = Array.isArray(body) ? body[0] : undefined;
			return isObject(found) && typeof found.exists === 'boolean' ? found.exists : undefined;
		},
	);
}
