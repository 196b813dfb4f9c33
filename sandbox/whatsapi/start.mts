import { setMaxListeners } from 'node:events';
import { carriedProof } from '../carried-proof.mts';
import { Deliveries, type DeliverySettings } from '../deliveries.mts';
import { type Served, serve } from '../serve.mts';
import type { Signature, Webhook } from '../webhook.mts';
import { api } from './api.mts';
import { keyPattern } from './authentication.mts';
import { control } from './control.mts';
import { Course } from './course.mts';
import { errorBody } from './errors.mts';
import { documentedLimits, documentedWindowSeconds, type Limits, type Plan } from './plans.mts';
import { type Inbound, type Received, receive } from './receive.mts';
import { type Account, type Credentials, State } from './state.mts';
import { assumed, type Variant } from './variant.mts';
import { eventName, WebhookSlots } from './webhook-slot.mts';

export interface WhatsApiOptions extends DeliverySettings {
	/** Default: a free one. */
	port?: number;
	apiKey?: string;
	/** Default free. */
	plan?: Plan;
	/** Default: some that Meta accepts; null for an account without any. */
	credentials?: Credentials | null;
	/** Those not given stay as documented. */
	limits?: Partial<Limits>;
	/** Default 60, as documented. */
	windowSeconds?: number;
	/** Milliseconds from one status of a message to the next; default 300. */
	step?: number;
	/** How the gateway is where its docs say nothing; what is not given stays as assumed. */
	variant?: Partial<Variant>;
}

export interface WhatsApiSandbox extends Served {
	/** What goes into the credential. */
	baseUrl: string;
	/** That of the sandbox's own account; changes when it is rotated. */
	readonly apiKey: string;
	state: State;
	/** The sandbox's own account. */
	account: Account;
	deliveries: Deliveries;
	/** Where the account's status events go; null, as at the start, for nowhere. */
	webhook: Webhook | null;
	/** Lets a person write, which opens the 24 hours for texts. */
	receive(inbound: Inbound): Received;
	/** A phone has the message, or its owner has read it: of numbers whose fate is to reach `sent`. */
	acknowledge(id: string, status: 'delivered' | 'read'): void;
	/** Lets all messages to this number fail for this reason. */
	fail(number: string, reason: string): void;
	/** Delivers any event with any data to the account's webhook. */
	emit(event: string, data: object, signature?: Signature): void;
}

const credentialsOfMeta = {
	whatsappAccessToken: 'EAAcSandbox',
	whatsappPhoneNumberId: '1234567890',
};

/** Starts a WhatsAPI with one account, on loopback, where it speaks plain HTTP. */
export async function startWhatsApi(options: WhatsApiOptions = {}): Promise<WhatsApiSandbox> {
	const { port = 0, apiKey = `sk_live_${'5a4db0c5'.repeat(6)}`, plan = 'free' } = options;
	const { credentials = credentialsOfMeta, windowSeconds = documentedWindowSeconds } = options;
	const { step = 300 } = options;
	if (!keyPattern.test(apiKey))
		throw new Error('A WhatsAPI key is sk_live_ and 48 hexadecimal digits');
	const limits = { ...documentedLimits, ...options.limits };
	const variant = { ...assumed, ...options.variant };
	const stopping = new AbortController();
	// one listener for each message that waits
	setMaxListeners(0, stopping.signal);
	const state = new State();
	const account = state.register('Sandbox', 'sandbox@example.com');
	Object.assign(account, { apiKey, plan, credentials });
	// What we send your webhook: "any 2xx within 10 seconds or we'll retry once"; when is assumed
	const deliveries = new Deliveries(carriedProof, { redeliveryDelays: [1_000], ...options });
	const slots = new WebhookSlots(deliveries, account);
	const course = new Course(state, variant, { step, stopped: stopping.signal }, (to, message) => {
		slots.tell(to, message);
	});
	const emit = (event: string, data: object, signature?: Signature) => {
		slots.deliver(account, event, data, signature);
	};
	const served = await serve(
		{
			secretHeaders: ['authorization'],
			events: [eventName],
			webhookNeeds: [],
			errorBody,
			api: async (app) => {
				api(app, { state, course, slots, limits, windowSeconds, variant });
			},
			control: async (app) => {
				control(app, state, account, emit);
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
		baseUrl: served.url,
		get apiKey() {
			return account.apiKey;
		},
		state,
		account,
		deliveries,
		receive: (inbound) => receive(account, inbound),
		acknowledge: (id, status) => {
			const message = account.messages.get(id);
			if (message) course.acknowledge(account, message, status);
		},
		fail: (number, fails) => {
			state.fates.set(number, { fails });
		},
		emit,
		get webhook() {
			return deliveries.webhook;
		},
		set webhook(webhook) {
			deliveries.webhook = webhook;
		},
	};
}
