import { path } from '../../shared/http/path';
import { isSigned } from '../../shared/trigger/authentication/signature';
import { registryCall } from '../../shared/trigger/registration/registries/call';
import { restRegistry } from '../../shared/trigger/registration/registries/rest-registry';
import type { TriggerGateway } from '../../shared/trigger/trigger-gateway';
import { readEvents, SENT_EVENTS } from '../events/read-events';
import { pigeon } from '../gateway';
import { OPTIONS } from './properties';

export const pigeonTrigger: TriggerGateway = {
	gateway: pigeon,
	sentEvents: SENT_EVENTS,
	secretFields: ['webhookSecret'],
	secretLabel: 'Webhook Secret',
	options: OPTIONS,

	/** https://example.com/docs, Webhooks. */
	registry: (connection) => restRegistry(pigeon, registryCall(connection), path`/webhooks`),

	/** The same page: HMAC-SHA256 of the body, as `X-Signature: sha256=<hex>`. */
	verify: ({ headers, bytes }, secrets) =>
		isSigned(bytes, headers['x-signature'], secrets)
			? undefined
			: "its X-Signature header doesn't match its body",

	events: readEvents,
};
