import type { IWebhookFunctions } from 'n8n-workflow';
import type { Delivery } from './trigger-gateway';

/** Reads a webhook call. Without a raw body (a multipart upload), `bytes` is empty and no signature fits. */
export async function readDelivery(context: IWebhookFunctions): Promise<Delivery> {
	const request = context.getRequestObject();
	// n8n has done so for the types of content that it parses itself; a multipart upload it has used up
	await request.readRawBody().catch(() => undefined);
	const { headers, query, rawBody } = request;
	return { headers, query, bytes: Buffer.isBuffer(rawBody) ? rawBody : Buffer.alloc(0) };
}
