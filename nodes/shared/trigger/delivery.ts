import type { IWebhookFunctions } from 'n8n-workflow';

/** A webhook call as it came in, before anything in it can be believed. */
export interface Delivery {
	readonly headers: Readonly<Record<string, string | string[] | undefined>>;
	readonly query: Readonly<Record<string, unknown>>;
	/** The exact bytes of the body. */
	readonly bytes: Buffer;
}

/** Reads a webhook call. Without a raw body (a multipart upload), `bytes` is empty and no signature fits. */
export async function readDelivery(context: IWebhookFunctions): Promise<Delivery> {
	const request = context.getRequestObject();
	// n8n has used up what it parses itself; to read that again can end in an error that nobody can catch
	if (request.readable) {
		await request.readRawBody().catch(({ message }: Error) => {
			context.logger.warn(`The body of a webhook request can't be read: ${message}`);
		});
	}
	const { headers, query, rawBody } = request;
	return { headers, query, bytes: Buffer.isBuffer(rawBody) ? rawBody : Buffer.alloc(0) };
}

/** What tells a trigger from all others in this process. */
export const triggerKey = (context: IWebhookFunctions): string =>
	`${context.getWorkflow().id}:${context.getNode().id}`;

/** A test run may be shown the same again, and knows nothing of what happened to the published workflow. */
export const isTestRun = (context: IWebhookFunctions): boolean => context.getMode() === 'manual';
