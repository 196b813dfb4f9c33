import type { GatewayApi } from '../../../shared/action/operation';
import { registryCallOf } from '../../../shared/action/registry-call';
import type { Field } from '../../../shared/fields/field';
import { readPath } from '../../../shared/http/path';
import { restRegistry } from '../../../shared/trigger/registration/registries/rest-registry';
import { withTokenInUrl } from '../../../shared/trigger/registration/registries/token-in-url';
import { EVENTS } from '../../trigger/event-options';

export const NAME = 'WhatsApp Sessions';

/** What the trigger waits for. */
export const events = {
	displayName: 'Events',
	name: 'events',
	type: 'multiOptions',
	required: true,
	default: ['message.received'],
	description: 'The events that are selected in the trigger',
	options: EVENTS,
} as const satisfies Field;

/** One of the options. */
export const registrationPath = {
	displayName: 'Registration Path',
	name: 'registrationPath',
	type: 'string',
	default: '/webhooks',
	description: 'The same as in the trigger',
} as const satisfies Field;

/** The webhooks of the session whose key the credential has, by the path that the trigger assumes, too. */
export const sessionRegistry = (api: GatewayApi, base: string = registrationPath.default) =>
	withTokenInUrl(
		restRegistry({ name: NAME }, registryCallOf(api), readPath(base, registrationPath.displayName)),
	);
