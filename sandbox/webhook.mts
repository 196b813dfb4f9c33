/** Where events go. */
export interface Webhook {
	url: string;
	secret: string;
	/** Only these events; default all. */
	events?: readonly string[];
}

/** `forged` is signed with a wrong secret, `none` not at all; neither is redelivered. */
export type Signature = 'valid' | 'forged' | 'none';

/** For routes that take a signature: `?signature=forged`. */
export const signatureQuery = {
	type: 'object',
	additionalProperties: false,
	properties: { signature: { enum: ['valid', 'forged', 'none'] satisfies Signature[] } },
};

/** The headers that prove the body with this secret. */
export type Sign = (body: string, secret: string) => Record<string, string>;

/**
 * What PUT /_sandbox/webhook takes. Gateways deliver to HTTPS; the sandbox also to plain HTTP, for
 * receivers on loopback.
 */
export function webhookSchema(events: readonly string[]): object {
	return {
		type: 'object',
		required: ['url', 'secret'],
		additionalProperties: false,
		properties: {
			url: { type: 'string', format: 'uri', pattern: '^https?://' },
			secret: { type: 'string' },
			events: { type: 'array', items: { enum: events } },
		},
	};
}
