/**
 * JSON schemas of the documented fields. Assumed throughout, since the docs do not say what happens
 * with them: nulls and empty texts are refused, unknown fields as well (a variant).
 */
import { plans } from './plans.mts';
import { statuses } from './state.mts';
import type { Variant } from './variant.mts';

const text = { type: 'string', minLength: 1 };
/** GET /messages/:id: "Use the UUID from the send response". */
const uuid = { type: 'string', format: 'uuid' };
/** Phone number format: E.164 without the plus, which has at most 15 digits; at least 7 is assumed. */
export const number = { type: 'string', pattern: '^[1-9][0-9]{6,14}$' };

/** Of a template only the JSON shape is checked at once: assumed. The rest is Meta's business. */
const template = {
	type: 'object',
	required: ['name', 'language'],
	properties: {
		name: text,
		language: text,
		components: {
			type: 'array',
			items: {
				type: 'object',
				required: ['type'],
				properties: {
					type: text,
					parameters: {
						type: 'array',
						items: { type: 'object', required: ['type'], properties: { type: text } },
					},
				},
			},
		},
	},
};

export type Fields = ReturnType<typeof fields>;

export function fields({ unknownParameters }: Variant) {
	const additionalProperties = unknownParameters === 'ignored';
	const object = (required: readonly string[], properties: object) => ({
		type: 'object',
		additionalProperties,
		required,
		properties,
	});
	return {
		/** POST /send-message. That message and template exclude each other is assumed. */
		send: {
			...object(['to'], {
				to: number,
				message: text,
				template,
				sendAt: { type: 'string', format: 'date-time' },
				metadata: { type: 'object' },
				dry_run: { type: 'boolean' },
			}),
			oneOf: [{ required: ['message'] }, { required: ['template'] }],
		},
		/** POST /messages/bulk: "Each item accepts the same fields as a normal send". */
		bulk: object(['messages'], { messages: { type: 'array', minItems: 1 } }),
		/** GET /messages: "All query parameters are optional". */
		list: object([], {
			status: { enum: statuses },
			batchId: uuid,
			limit: { type: 'string', pattern: '^([1-9][0-9]?|1[0-9]{2}|200)$' },
			page: { type: 'string', pattern: '^[1-9][0-9]{0,8}$' },
		}),
		/** POST /auth/register. */
		register: object(['name', 'email'], { name: text, email: { type: 'string', format: 'email' } }),
		/** Connect your own WhatsApp number. */
		credentials: object(['whatsappAccessToken', 'whatsappPhoneNumberId'], {
			whatsappAccessToken: text,
			whatsappPhoneNumberId: text,
		}),
		/** Set up a webhook: "a public HTTPS URL"; plain HTTP is for receivers on loopback. */
		webhook: object(['url'], {
			url: {
				type: 'string',
				format: 'uri',
				pattern: '^(https://|http://(localhost|127\\.0\\.0\\.1|\\[::1\\])[:/])',
			},
		}),
		/** POST /billing/checkout: "Valid self-service plans: basic and pro". */
		checkout: object(['plan'], { plan: { enum: ['basic', 'pro'] } }),
	};
}

export const messageParams = { type: 'object', properties: { id: uuid } };

const strict = { type: 'object', additionalProperties: false } as const;
/** Not part of the API: a person who writes, for POST /_sandbox/inbound. */
export const inbound = {
	...strict,
	required: ['number'],
	properties: { number, name: text, text: { type: 'string' } },
};
/** Not part of the API: what becomes of messages to a number. */
export const fate = {
	...strict,
	properties: {
		reaches: { enum: statuses },
		fails: text,
		times: { type: 'integer', minimum: 1 },
		retries: { type: 'integer', minimum: 1 },
	},
};
/** Not part of the API: what happens to the account without a call. */
export const accountChange = {
	...strict,
	properties: { plan: { enum: plans }, active: { type: 'boolean' } },
};
/** Not part of the API: an event raised by hand. */
export const anyEvent = {
	...strict,
	required: ['event', 'data'],
	properties: { event: text, data: { type: 'object' } },
};
