import { randomUUID } from 'node:crypto';
import { forwarded, subscribedAs } from './events.mts';
import type { Instance } from './instance.mts';

/** Where FlowEngine has its servers deliver to, from where it forwards. */
export function receiverOf({ name, token }: Instance): string {
	const query = new URLSearchParams({ instance: name, secret: token.slice(0, 16) });
	return `https://flowengine.cloud/api/whatsapp/webhook-receiver?${query}`;
}

/** Puts FlowEngine's receiver into the slot, as on a number that it has set up. */
export function host(instance: Instance): void {
	instance.webhook = {
		id: randomUUID(),
		url: receiverOf(instance),
		headers: null,
		enabled: true,
		events: forwarded.map(subscribedAs),
		webhookByEvents: false,
		webhookBase64: false,
		createdAt: instance.createdAt,
		updatedAt: instance.createdAt,
		instanceId: instance.id,
	};
}
