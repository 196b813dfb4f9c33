import { ExplainedError } from '../../../http/explained-error';
import type { Gateway } from '../../../gateway';
import type { Registry, Webhook } from './registry';

/** A gateway's only place for a webhook. Its functions throw ExplainedError. */
export interface SingleWebhook {
	/** Undefined where it is empty. */
	read(): Promise<Webhook | undefined>;
	write(webhook: Webhook): Promise<void>;
	clear(): Promise<void>;
}

/** The only place of a gateway as a list of one. */
export const singleWebhookRegistry = ({ name }: Gateway, slot: SingleWebhook): Registry => ({
	async list() {
		const webhook = await slot.read();
		return webhook ? [{ ...webhook, id: 'slot' }] : [];
	},

	async add(webhook) {
		if (await slot.read()) return { refusal: occupiedError(name) };
		await slot.write(webhook);
		return { id: undefined };
	},

	remove: async () => await slot.clear(),
});

const occupiedError = (name: string) =>
	new ExplainedError(
		`${name} allows one webhook only, and another one came up just now`,
		'Try again in a moment.',
	);
