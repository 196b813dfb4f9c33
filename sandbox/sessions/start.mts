import { Deliveries, type DeliverySettings } from '../deliveries.mts';
import { type Served, serve } from '../serve.mts';
import { timestamp } from '../timestamp.mts';
import type { Signature, Webhook } from '../webhook.mts';
import { Activity, type Raise } from './activity.mts';
import { api } from './api.mts';
import { control } from './control.mts';
import { errorBody } from './errors.mts';
import { type EventName, eventNames } from './events.mts';
import { newGroup } from './groups.mts';
import { type Proof, proveBy } from './proof.mts';
import { documentedLimits, documentedWindowSeconds, type Limits } from './rate-limits.mts';
import { type Inbound, receive, sessionOf } from './receive.mts';
import { type Message, type Session, State } from './state.mts';
import { assumed, type Variant } from './variant.mts';
import type { Registration } from './webhooks.mts';

export interface SessionsOptions extends DeliverySettings {
	/** Default: a free one. */
	port?: number;
	/** Of the first session, which is connected and in one group. */
	sessionKey?: string;
	personalToken?: string;
	/** Those not given stay as documented. */
	limits?: Partial<Limits>;
	/** Default 60, as documented. */
	windowSeconds?: number;
	/** How many webhooks clients can register for a session; default none, the docs have no call. */
	registration?: Registration;
	/** How deliveries prove themselves; default by what the webhook's URL carries. */
	proof?: Proof;
	/** How the gateway is where its docs say nothing; what is not given stays as assumed. */
	variant?: Partial<Variant>;
}

export interface SessionsSandbox extends Served {
	/** What goes into the credential. */
	baseUrl: string;
	sessionKey: string;
	personalToken: string;
	/** Of the first session. */
	sessionId: string;
	state: State;
	deliveries: Deliveries;
	/** Where the events of all sessions go; null, as at the start, for nowhere. */
	webhook: Webhook | null;
	/** The phone scans the QR code; without an id that of the first session. */
	scan(sessionId?: string): void;
	/** The connection is lost. */
	lost(sessionId?: string): void;
	/** Lets a person's message arrive; the deliveries it causes are under way on return. */
	receive(inbound: Inbound, signature?: Signature): Message;
	/** A person is `composing`, `paused`, `available` … */
	presence(number: string, presence: string, sessionId?: string): void;
	/** Raises any documented event with any data. */
	emit(event: EventName, data: object, signature?: Signature, sessionId?: string): void;
}

/** Starts a session gateway with one session that is connected. */
export async function startSessions(options: SessionsOptions = {}): Promise<SessionsSandbox> {
	const { port = 0, sessionKey = 'session_sandbox_demo_key' } = options;
	const { personalToken = 'personal_sandbox_demo_token', registration = 'none' } = options;
	const { windowSeconds = documentedWindowSeconds, proof = 'url' } = options;
	const limits = { ...documentedLimits, ...options.limits };
	const variant = { ...assumed, ...options.variant };
	const state = new State();
	const first = state.addSession({ name: 'Support', key: sessionKey, status: 'CONNECTED' });
	newGroup(first, 'Team', ['351910000000', '351920000000']);
	const deliveries = new Deliveries(proveBy(proof), options);

	/** Webhooks, Payload schema: "Configure a webhook URL per session". */
	const raise =
		(signature: Signature): Raise =>
		({ id: sessionId, webhooks }, event, data) => {
			const payload = { event, sessionId, timestamp: timestamp(), data };
			const set = deliveries.webhook === null ? [] : [deliveries.webhook];
			for (const webhook of [...set, ...webhooks.values()])
				deliveries.deliver(webhook, event, payload, signature);
		};
	const activityOf = (signature: Signature = 'valid') =>
		new Activity(state, variant, raise(signature), (file) => served.keepFile(file));
	const activity = activityOf();

	const served = await serve(
		{
			secretHeaders: ['authorization', 'x-api-token'],
			events: eventNames,
			webhookNeeds: proof === 'url' ? [] : ['secret'],
			errorBody: (status) => errorBody(variant.errors, status),
			api: async (app) => {
				await api(app, activity, { personalToken, limits, windowSeconds, registration });
			},
			control: async (app) => {
				control(app, activityOf);
			},
		},
		deliveries,
		port,
	);

	const session = (id?: string): Session => sessionOf(state, id);
	return {
		...served,
		baseUrl: `${served.url}/api/v1`,
		sessionKey,
		personalToken,
		sessionId: first.id,
		state,
		deliveries,
		scan: (id) => {
			activity.scan(session(id));
		},
		lost: (id) => {
			activity.lose(session(id));
		},
		receive: (message, signature) => receive(activityOf(signature), message),
		presence: (number, presence, id) => {
			activity.presence(session(id), number, presence);
		},
		emit: (event, data, signature = 'valid', id) => {
			raise(signature)(session(id), event, data);
		},
		get webhook() {
			return deliveries.webhook;
		},
		set webhook(webhook) {
			deliveries.webhook = webhook;
		},
	};
}
