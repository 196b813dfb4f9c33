/**
 * JSON schemas of the documented fields. Assumed throughout, since the docs do not say what happens
 * with them: unknown parameters and properties, nulls and empty texts are refused, so that nothing
 * wrong passes unnoticed.
 */
import type { FromSchema } from 'json-schema-to-ts';
import { eventNames } from './events.mts';
import type { Variant } from './variant.mts';

const strict = { type: 'object', additionalProperties: false } as const;
/** The docs show every id as "uuid". */
export const uuid = {
	type: 'string',
	pattern: '^[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}$',
} as const;
const text = { type: 'string', minLength: 1 } as const;
/** The docs show https URLs; plain http is assumed to pass, for files served on loopback. */
const url = { type: 'string', format: 'uri', pattern: '^https?://' } as const;
/** Contacts: "351910000000". Digits with country code, without a plus: assumed from the samples. */
export const number = { type: 'string', pattern: '^[0-9]{7,15}$' } as const;
const email = { type: 'string', format: 'email' } as const;
const extraInfo = {
	type: 'array',
	items: {
		...strict,
		required: ['name', 'value'],
		properties: { name: text, value: { type: 'string' } },
	},
} as const;

/** Tickets: "open | pending | closed". */
export const statuses = ['open', 'pending', 'closed'] as const;
/** Tickets: "whatsapp | sms | telegram". */
export const channels = ['whatsapp', 'sms', 'telegram'] as const;
/** Ticket messages: "image | document | audio | video". */
export const mediaTypes = ['image', 'document', 'audio', 'video'] as const;
/** Campaigns: "pending | running | finished | cancelled". */
export const campaignStatuses = ['pending', 'running', 'finished', 'cancelled'] as const;
export type CampaignStatus = (typeof campaignStatuses)[number];
export type Status = (typeof statuses)[number];
export type Channel = (typeof channels)[number];
export type MediaType = (typeof mediaTypes)[number];

const status = { enum: statuses } as const;

export const ticketParams = { ...strict, properties: { ticketId: uuid } };
export const contactParams = { ...strict, properties: { contactId: uuid } };

/** What the lists can be asked for. */
export function lists({ queryNames: names, unknownParameters }: Variant) {
	const page = { [names.page]: { type: 'string', pattern: '^[1-9][0-9]{0,8}$' } };
	/** "max: 100" is printed for tickets only, assumed for the others. */
	const perPage = { [names.perPage]: { type: 'string', pattern: '^([1-9][0-9]?|100)$' } };
	const list = (properties: object) => ({
		type: 'object',
		additionalProperties: unknownParameters === 'ignored',
		properties,
	});
	return {
		/** Tickets, List tickets: "Filter by status", "Filter by contact". */
		tickets: list({ ...page, ...perPage, [names.status]: status, [names.contact]: uuid }),
		/** Ticket messages, List ticket messages: no filter. */
		messages: list({ ...page, ...perPage }),
		/** Contacts, List contacts: "Search by name, number or email". */
		contacts: list({ ...page, ...perPage, [names.search]: text }),
		/** Campaigns, List campaigns: no results per page. */
		campaigns: list({ ...page, [names.status]: { enum: campaignStatuses } }),
		/** AI Agents, List AI agents: "No required parameters". None at all is assumed. */
		agents: list({}),
	};
}

/** Tickets, Create ticket. */
export const newTicket = {
	...strict,
	required: ['contactId'],
	properties: {
		contactId: uuid,
		status,
		channel: { enum: channels },
		whatsappId: uuid,
		queueId: uuid,
		userId: uuid,
	},
} as const;
export type NewTicket = FromSchema<typeof newTicket>;

/** Tickets, Update ticket. An update of nothing is refused: assumed. */
export const ticketChange = {
	...strict,
	minProperties: 1,
	properties: { status, userId: uuid, queueId: uuid },
} as const;
export type TicketChange = FromSchema<typeof ticketChange>;

/** Ticket messages, Send message. A mediaType without a mediaUrl is refused: assumed. */
export const newMessage = {
	...strict,
	required: ['body'],
	properties: { body: text, mediaUrl: url, mediaType: { enum: mediaTypes }, quotedMsgId: uuid },
	dependencies: { mediaType: ['mediaUrl'] },
} as const;
export type NewMessage = FromSchema<typeof newMessage>;

/** Contacts, Create contact. */
export const newContact = {
	...strict,
	required: ['name', 'number'],
	properties: { name: text, number, email, profilePicUrl: url, extraInfo },
} as const;
export type NewContact = FromSchema<typeof newContact>;

/** Contacts, Update contact: the number is not among the fields. */
export const contactChange = {
	...strict,
	minProperties: 1,
	properties: { name: text, email, extraInfo },
} as const;
export type ContactChange = FromSchema<typeof contactChange>;

/** Campaigns, Create campaign: scheduledAt "null = envio imediato". */
export const newCampaign = {
	...strict,
	required: ['name', 'message'],
	properties: {
		name: text,
		message: text,
		whatsappId: uuid,
		contactGroupId: uuid,
		scheduledAt: { type: ['string', 'null'], format: 'date-time' },
	},
} as const;
export type NewCampaign = FromSchema<typeof newCampaign>;

/** AI Agents, Assign AI agent to a ticket: agentId "obrigatório — null para remover agente". */
export const agentAssignment = {
	...strict,
	required: ['ticketId', 'agentId'],
	properties: { ticketId: uuid, agentId: { ...uuid, type: ['string', 'null'] } },
} as const;
export type AgentAssignment = FromSchema<typeof agentAssignment>;

/** Not documented: a webhook as somebody registers it. Without a secret it gets one. */
export const newWebhook = {
	...strict,
	required: ['url'],
	properties: {
		url,
		events: { type: 'array', minItems: 1, items: { enum: eventNames } },
		secret: text,
	},
} as const;
export type NewWebhook = FromSchema<typeof newWebhook>;
export const webhookParams = { ...strict, properties: { webhookId: uuid } };

/** Not part of the API: what a person sends in, for POST /_sandbox/inbound. */
export const inbound = {
	...strict,
	required: ['number', 'text'],
	properties: {
		number,
		/** Of a new contact; default the number. */
		name: text,
		text: { type: 'string' },
		/** Default whatsapp. */
		channel: { enum: channels },
		mediaType: { enum: mediaTypes },
		mediaUrl: url,
		/** Base64: a file that is put where mediaUrl then leads. */
		file: { type: 'string', pattern: '^[A-Za-z0-9+/]*={0,2}$' },
		fileName: text,
	},
} as const;
export type Inbound = FromSchema<typeof inbound>;
