import { randomUUID } from 'node:crypto';
import { anything } from './chat-rules.mts';
import { subscribable } from './events.mts';
import type { Routes } from './routes.mts';
import { fields, flag, notEmpty, text, word } from './rules.mts';

/** The row of /webhook/set. */
export interface EvolutionWebhook {
	id: string;
	url: string;
	headers: Record<string, string> | null;
	enabled: boolean;
	/** As subscribed: MESSAGES_UPSERT. */
	events: string[];
	webhookByEvents: boolean;
	webhookBase64: boolean;
	createdAt: string;
	updatedAt: string;
	instanceId: string;
}

interface SetWebhook {
	webhook: {
		enabled: boolean;
		url: string;
		events?: string[];
		byEvents?: boolean;
		base64?: boolean;
		headers?: Record<string, string>;
	};
}

const rule = fields(
	{
		webhook: notEmpty(
			fields(
				{
					enabled: flag,
					url: text,
					headers: { type: 'object' },
					byEvents: flag,
					base64: flag,
					events: { type: 'array', minItems: 0, items: word(...subscribable) },
				},
				'enabled',
				'url',
			),
			'enabled',
			'url',
		),
	},
	'webhook',
);

/** The one webhook of an instance. What a call leaves out stays as it was. */
export function webhooks(routes: Routes): void {
	routes.data<SetWebhook>('POST', '/webhook/set', rule, 201, (instance, { webhook: given }) => {
		const old = instance.webhook;
		const { enabled, url } = given;
		if (enabled && given.events === undefined)
			throw new TypeError("Cannot read properties of undefined (reading 'length')");
		const chosen = given.events?.length === 0 ? [...subscribable] : (given.events ?? []);
		const time = new Date().toISOString();
		instance.webhook = {
			id: old?.id ?? randomUUID(),
			url,
			headers: given.headers ?? old?.headers ?? null,
			enabled,
			events: enabled ? chosen : [],
			webhookByEvents: given.byEvents ?? old?.webhookByEvents ?? false,
			webhookBase64: given.base64 ?? old?.webhookBase64 ?? false,
			createdAt: old?.createdAt ?? time,
			updatedAt: time,
			instanceId: instance.id,
		};
		return instance.webhook;
	});

	routes.data('GET', '/webhook/find', anything, 200, ({ webhook }) => webhook);
}
