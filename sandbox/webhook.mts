/** Where events go. */
export interface Webhook {
	url: string;
	/** What deliveries are signed with, at gateways that sign. */
	secret?: string;
	/** Only these events; default all. */
	events?: readonly string[];
	/** Sent along with each delivery, at gateways that let their users choose some. */
	headers?: Readonly<Record<string, string>>;
}

/** `forged` is proven with something wrong, `none` not at all; neither is redelivered. */
export type Signature = 'valid' | 'forged' | 'none';

/** For routes that take a signature: `?signature=forged`. */
export const signatureQuery = {
	type: 'object',
	additionalProperties: false,
	properties: { signature: { enum: ['valid', 'forged', 'none'] satisfies Signature[] } },
};

/** A delivery as a gateway is asked to prove it. */
export interface Unproven {
	webhook: Webhook;
	event: string;
	/** The very text that will be sent. */
	body: string;
	signature: Signature;
}

/** Where the delivery goes and with which headers beside the content type. */
export type Prove = (delivery: Unproven) => { url: string; headers: Record<string, string> };

/**
 * What PUT /_sandbox/webhook takes. Gateways deliver to HTTPS; the sandbox also to plain HTTP, for
 * receivers on loopback.
 */
export function webhookSchema(
	events: readonly string[],
	required: readonly (keyof Webhook)[],
): object {
	return {
		type: 'object',
		required: ['url', ...required],
		additionalProperties: false,
		properties: {
			url: { type: 'string', format: 'uri', pattern: '^https?://' },
			secret: { type: 'string' },
			events: { type: 'array', items: { enum: events } },
			headers: { type: 'object', additionalProperties: { type: 'string' } },
		},
	};
}
