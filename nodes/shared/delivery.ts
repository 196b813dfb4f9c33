import type { IWebhookFunctions } from 'n8n-workflow';
import type { Delivery } from './trigger-gateway';

/** Reads a webhook call. Without a raw body (a multipart upload), `bytes` is empty and no signature fits. */
export function readDelivery(context: IWebhookFunctions): Delivery {
	const { headers, query, rawBody } = context.getRequestObject();
	return { headers, query, bytes: Buffer.isBuffer(rawBody) ? rawBody : Buffer.alloc(0) };
}
