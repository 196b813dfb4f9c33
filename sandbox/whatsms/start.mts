import { setMaxListeners } from 'node:events';
import { Deliveries, type DeliverySettings } from '../deliveries.mts';
import type { KeepFile } from '../files.mts';
import { type Served, serve } from '../serve.mts';
import { timestamp } from '../timestamp.mts';
import { type Signature, signatureQuery, type Webhook } from '../webhook.mts';
import { Activity, type Raise } from './activity.mts';
import { api } from './api.mts';
import { keyPattern } from './authentication.mts';
import { errorBody } from './errors.mts';
import { type EventName, eventNames } from './events.mts';
import { type Inbound, inbound as inboundSchema } from './fields.mts';
import { documentedLimits, documentedWindowSeconds, type Limits } from './rate-limits.mts';
import { type Received, receive } from './receive.mts';
import { prove } from './signature.mts';
import { State } from './state.mts';
import { assumed, type Variant } from './variant.mts';
import type { Registration } from './webhooks.mts';

export interface WhatSmsOptions extends DeliverySettings {
	/** Default: a free one. */
	port?: number;
	apiKey?: string;
	/** Those not given stay as documented. */
	limits?: Partial<Limits>;
	/** Default 60, as documented. */
	windowSeconds?: number;
	/** How many webhooks clients can register; default none, as the docs have no call for it. */
	registration?: Registration;
	/** How the gateway is where its docs say nothing; what is not given stays as assumed. */
	variant?: Partial<Variant>;
	/** Milliseconds that a campaign is pending, and that it runs; default one second. */
	campaignStep?: number;
}

export interface WhatSmsSandbox extends Served {
	/** What goes into the credential. */
	baseUrl: string;
	apiKey: string;
	state: State;
	deliveries: Deliveries;
	/** Where events go; null, as at the start, for nowhere. */
	webhook: Webhook | null;
	/** Lets a person's message arrive; the deliveries it causes are under way on return. */
	receive(inbound: Inbound, signature?: Signature): Received;
	/** Raises any documented event with any data. */
	emit(event: EventName, data: object, signature?: Signature): void;
}

/**
 * Starts a WhatSMS. The real one rejects plain HTTP (Introduction: "HTTPS required"); on loopback
 * this one speaks nothing else.
 */
export async function startWhatSms(options: WhatSmsOptions = {}): Promise<WhatSmsSandbox> {
	const { port = 0, apiKey = 'sk_live_sandbox_demo_key' } = options;
	const { windowSeconds = documentedWindowSeconds, registration = 'none' } = options;
	const { campaignStep = 1_000 } = options;
	if (!keyPattern.test(apiKey)) throw new Error('A WhatSMS API key starts with sk_live_');
	const limits = { ...documentedLimits, ...options.limits };
	const variant = { ...assumed, ...options.variant };
	const stopping = new AbortController();
	// one listener for each campaign that waits
	setMaxListeners(0, stopping.signal);
	const pace = { campaignStep, stopped: stopping.signal };
	const state = new State();
	const keepFile: KeepFile = (file) => served.keepFile(file);
	const deliveries = new Deliveries(prove, options);

	/** Webhooks: the envelope of the sample. */
	const raise =
		(signature: Signature): Raise =>
		(event, data) => {
			const { tenantId } = state;
			deliveries.emit(event, { event, tenantId, timestamp: timestamp(), data }, signature);
		};
	const accept = (message: Inbound, signature: Signature = 'valid') =>
		receive(new Activity(state, raise(signature), keepFile), message);

	const served = await serve(
		{
			secretHeaders: ['authorization'],
			events: eventNames,
			webhookNeeds: ['secret'],
			errorBody,
			api: async (app) => {
				const access = { apiKey, limits, windowSeconds, registration, variant, pace };
				await api(app, new Activity(state, raise('valid'), keepFile), deliveries, access);
			},
			control: async (app) => {
				app.post<{ Body: Inbound; Querystring: { signature?: Signature } }>(
					'/inbound',
					{ schema: { body: inboundSchema, querystring: signatureQuery } },
					async ({ body, query }, reply) =>
						await reply.code(201).send(accept(body, query.signature)),
				);
			},
		},
		deliveries,
		port,
	);

	return {
		...served,
		stop: async () => {
			stopping.abort();
			await served.stop();
		},
		baseUrl: `${served.url}/api/v2`,
		apiKey,
		state,
		deliveries,
		receive: accept,
		emit: (event, data, signature = 'valid') => {
			raise(signature)(event, data);
		},
		get webhook() {
			return deliveries.webhook;
		},
		set webhook(webhook) {
			deliveries.webhook = webhook;
		},
	};
}
