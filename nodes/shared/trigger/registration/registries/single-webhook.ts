import { ExplainedError } from '../../../http/explained-error';
import type { Gateway } from '../../../gateway';
import type { Registry, Webhook } from './registry';

/** The only webhook that a gateway allows. Its functions throw ExplainedError. */
export interface SingleWebhook {
	/** Undefined if none is set. */
	read(): Promise<Webhook | undefined>;
	write(webhook: Webhook): Promise<void>;
	clear(): Promise<void>;
	/** See Registry. */
	adviceToKeep?(webhook: Webhook): string | undefined;
	/** See Registry. */
	withdrawSecret?(webhook: Webhook): Promise<void>;
}

/** Presents a gateway's only webhook as a list of one. */
export const singleWebhookRegistry = (
	{ name }: Pick<Gateway, 'name'>,
	slot: SingleWebhook,
): Registry => ({
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

	adviceToKeep: (webhook) => slot.adviceToKeep?.(webhook),

	withdrawSecret: async (webhook) => await slot.withdrawSecret?.(webhook),
});

const occupiedError = (name: string) =>
	new ExplainedError(
		`${name} allows only one webhook, and another one was just added`,
		'Try again in a moment.',
	);
