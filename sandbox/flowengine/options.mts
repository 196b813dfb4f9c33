import type { DeliverySettings } from '../deliveries.mts';
import type { Hosts } from './fetch-file.mts';
import type { NewInstance } from './instance.mts';
import type { Pace } from './pace.mts';
import type { Variant } from './variant.mts';

export interface FlowEngineOptions extends DeliverySettings {
	/** Default: a free one. */
	port?: number;
	/** Default: one that is connected. */
	instances?: readonly NewInstance[];
	/** The server's own key. */
	globalKey?: string;
	/** Of FlowEngine's management API: `fe_…`. */
	managementApiKey?: string;
	/** Digits that are no WhatsApp account. */
	notOnWhatsApp?: readonly string[];
	/** Digits whom only their contacts may add to groups. */
	refusesGroups?: readonly string[];
	hosts?: Hosts;
	/** Whether FlowEngine's own receiver is in the webhook slot from the start; default false. */
	hosted?: boolean;
	/** Milliseconds; what is not given is as slow as the real one. */
	pace?: Partial<Pace>;
	variant?: Partial<Variant>;
}

/** The one there is unless others are given. */
export const demo: NewInstance = {
	name: 'wa-d3m0aa',
	token: '7D0F6A52-3C1E-4B8A-9F27-5E0C1A2B3C4D',
	phone: '351910000001',
	profileName: 'Demo',
};

/** Evolution: ten attempts, from 5 seconds on twice as long each time, 5 minutes at most. */
export const retries: DeliverySettings = {
	redeliveryDelays: [5, 10, 20, 40, 80, 160, 300, 300, 300].map((seconds) => seconds * 1_000),
	deliveryTimeout: 30_000,
	finalStatuses: [400, 401, 403, 404, 422],
};
