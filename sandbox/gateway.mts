import type { FastifyInstance } from 'fastify';
import type { Webhook } from './webhook.mts';

/** All that the sandbox has to know about a gateway. */
export interface Gateway {
	/** Headers whose values the ledger masks, in lower case. */
	secretHeaders: readonly string[];
	/** The events that a webhook can be limited to. */
	events: readonly string[];
	/** What a webhook has to have beside its URL. */
	webhookNeeds: readonly (keyof Webhook)[];
	/** The layout of the gateway's errors, for those it does not raise itself; the call, if it is a 404. */
	errorBody(status: number, request?: { method: string; url: string }): unknown;
	/** Mounts the API. */
	api(app: FastifyInstance): Promise<void>;
	/** Mounts what the outside world can do to it, under /_sandbox: POST /inbound. */
	control(app: FastifyInstance): Promise<void>;
}
