import { setMaxListeners } from 'node:events';
import { Deliveries } from '../deliveries.mts';
import { type Served, serve } from '../serve.mts';
import type { Signature } from '../webhook.mts';
import { api } from './api.mts';
import { control } from './control.mts';
import { deliver, prove } from './deliver.mts';
import { errorBody } from './errors.mts';
import { type EventName, eventNames } from './events.mts';
import { host } from './hosted.mts';
import type { Instance } from './instance.mts';
import type { Message } from './message.mts';
import { demo, type FlowEngineOptions, retries } from './options.mts';
import { realPace } from './pace.mts';
import { Phone } from './phone.mts';
import type { Inbound } from './receive.mts';
import { State } from './state.mts';
import { observed } from './variant.mts';

export type { FlowEngineOptions };

export interface FlowEngineSandbox extends Served {
	/** The Server URL of the credential. */
	baseUrl: string;
	/** What the management API's paths start with. */
	managementUrl: string;
	globalKey: string;
	managementApiKey: string;
	state: State;
	/** The first one: its `name` is the Number ID, its `token` the API Key. */
	instance: Instance;
	/** What people do with the first one. */
	phone: Phone;
	deliveries: Deliveries;
	/** Lets a message arrive at the first one; the deliveries it causes are under way on return. */
	receive(inbound: Inbound, signature?: Signature): Message;
	/** Raises any event with any data. */
	emit(event: EventName, data: unknown, signature?: Signature): void;
}

/** Starts an Evolution API v2 server as FlowEngine runs it, with FlowEngine's management API. */
export async function startFlowEngine(options: FlowEngineOptions = {}): Promise<FlowEngineSandbox> {
	const { port = 0, instances = [demo], globalKey = 'sandbox-global-key' } = options;
	const { managementApiKey = 'fe_sandbox_demo_key', hosted = false } = options;
	const stopping = new AbortController();
	// one listener for everything that waits
	setMaxListeners(0, stopping.signal);
	const deliveries = new Deliveries(prove, { ...retries, ...options });
	let signature: Signature = 'valid';
	const state = new State({
		pace: { ...realPace, ...options.pace },
		variant: { ...observed, ...options.variant },
		notOnWhatsApp: new Set(options.notOnWhatsApp),
		refusesGroups: new Set(options.refusesGroups),
		hosts: options.hosts ?? {},
		stopped: stopping.signal,
		raise: (instance, event, data) => {
			deliver(deliveries, instance, event, data, signature);
		},
	});
	const [instance] = instances.map((fields) => state.add(fields));
	if (instance === undefined) throw new Error('A server without instances is of no use.');
	if (hosted) for (const one of state.instances.values()) host(one);
	const phone = new Phone(instance);

	/** What happens inside is proven like this. */
	const proven = <T,>(how: Signature, run: () => T): T => {
		signature = how;
		try {
			return run();
		} finally {
			signature = 'valid';
		}
	};
	const receive = (inbound: Inbound, how: Signature = 'valid') =>
		proven(how, () => phone.receive(inbound));

	const served = await serve(
		{
			secretHeaders: ['apikey', 'authorization'],
			events: eventNames,
			webhookNeeds: [],
			errorBody,
			api: async (app) => {
				await api(app, state, { globalKey, managementApiKey });
			},
			control: async (app) => {
				control(app, instance, receive);
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
		managementUrl: `${served.url}/api/v1`,
		globalKey,
		managementApiKey,
		state,
		instance,
		phone,
		deliveries,
		receive,
		emit: (event, data, how = 'valid') => {
			proven(how, () => {
				instance.raise(event, data);
			});
		},
	};
}
