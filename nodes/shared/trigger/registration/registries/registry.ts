import type { IDataObject } from 'n8n-workflow';
import { ExplainedError } from '../../../http/explained-error';

/** A webhook: where a gateway sends events. */
export interface Webhook {
	readonly url: string;
	/** Undefined if the gateway does not show them. */
	readonly events?: readonly string[] | undefined;
	/** Undefined if the gateway does not show it, '' if there is none. */
	readonly secret?: string | undefined;
	/** Further settings of the gateway, needed to restore the webhook. */
	readonly settings?: IDataObject | undefined;
}

export interface ListedWebhook extends Webhook {
	readonly id: string;
}

/** The new webhook's id, if the gateway shows it; or why the gateway takes no further webhook. */
export type Added = { readonly id: string | undefined } | { readonly refusal: ExplainedError };

/** A gateway's list of webhooks. Its functions throw ExplainedError. */
export interface Registry {
	list(): Promise<ListedWebhook[]>;
	add(webhook: Webhook): Promise<Added>;
	/** Succeeds if the webhook no longer exists. */
	remove(id: string): Promise<void>;
	/** What to do instead of removing this webhook, where it should stay. */
	adviceToKeep?(webhook: ListedWebhook): string | undefined;
	/** Takes this trigger's secret out of somebody else's webhook, where the gateway has kept it there. */
	withdrawSecret?(webhook: ListedWebhook): Promise<void>;
}

/** The gateway has no list of webhooks at this path. */
export class NoRegistryError extends ExplainedError {}
