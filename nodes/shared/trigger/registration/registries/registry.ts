import type { IDataObject } from 'n8n-workflow';
import { ExplainedError } from '../../../http/explained-error';

/** Where a gateway sends events. */
export interface Webhook {
	readonly url: string;
	/** Undefined where the gateway does not tell. */
	readonly events?: readonly string[] | undefined;
	/** Undefined where the gateway does not tell, '' where there is none. */
	readonly secret?: string | undefined;
	/** What else the gateway keeps with it, so that it can be put back as it was. */
	readonly settings?: IDataObject | undefined;
}

export interface ListedWebhook extends Webhook {
	readonly id: string;
}

/** Either the new webhook's id, if the gateway tells it, or why the gateway has no place for another one. */
export type Added = { readonly id: string | undefined } | { readonly refusal: ExplainedError };

/** A gateway's list of webhooks. Its functions throw ExplainedError. */
export interface Registry {
	list(): Promise<ListedWebhook[]>;
	add(webhook: Webhook): Promise<Added>;
	/** One that is gone already counts as removed. */
	remove(id: string): Promise<void>;
}

/** The gateway has no list of webhooks at this address. */
export class NoRegistryError extends ExplainedError {}
