import type { FastifyInstance } from 'fastify';

/** All that the sandbox has to know about a gateway. */
export interface Gateway {
	/** Headers whose values the ledger masks, in lower case. */
	secretHeaders: readonly string[];
	/** The events that a webhook can be limited to. */
	events: readonly string[];
	/** The layout of the gateway's errors, for those it does not raise itself. */
	errorBody(status: number): unknown;
	/** Mounts the API. */
	api(app: FastifyInstance): Promise<void>;
	/** Mounts what the outside world can do to it, under /_sandbox: POST /inbound. */
	control(app: FastifyInstance): Promise<void>;
}
