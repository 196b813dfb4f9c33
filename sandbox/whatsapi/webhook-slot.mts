import type { Deliveries } from '../deliveries.mts';
import { timestamp } from '../timestamp.mts';
import type { Signature, Webhook } from '../webhook.mts';
import type { Account, Message } from './state.mts';

/** Set up a webhook: status changes have one event, and it is the only one. */
export const eventName = 'message.status_updated';

/**
 * GET /auth/me: there is one webhookUrl for each account. That of the sandbox's own account is the
 * webhook that PUT /_sandbox/webhook sets, too.
 */
export class WebhookSlots {
	readonly #deliveries: Deliveries;
	readonly #own: Account;

	constructor(deliveries: Deliveries, own: Account) {
		this.#deliveries = deliveries;
		this.#own = own;
	}

	of({ id }: Account): Webhook | null {
		if (id === this.#own.id) return this.#deliveries.webhook;
		return this.#deliveries.registered.get(id) ?? null;
	}

	set({ id }: Account, webhook: Webhook | null): void {
		if (id === this.#own.id) this.#deliveries.webhook = webhook;
		else if (webhook === null) this.#deliveries.registered.delete(id);
		else this.#deliveries.registered.set(id, webhook);
	}

	/** What we send your webhook: the sample. */
	tell(account: Account, message: Message): void {
		const { id: messageId, status, to, deliveredAt, readAt, failedAt } = message;
		const { errorMessage, metadata } = message;
		const times = { deliveredAt, readAt, failedAt };
		const data = { messageId, status, to, ...times, errorMessage, metadata };
		this.deliver(account, eventName, data);
	}

	/** Any event in the envelope of the sample. */
	deliver(account: Account, event: string, data: object, signature?: Signature): void {
		const webhook = this.of(account);
		if (webhook === null) return;
		const payload = { event, timestamp: timestamp(), data };
		this.#deliveries.deliver(webhook, event, payload, signature);
	}
}
