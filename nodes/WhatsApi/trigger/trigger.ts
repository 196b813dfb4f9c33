import { verifyToken } from '../../shared/trigger/authentication/webhook-token';
import { registryCall } from '../../shared/trigger/registration/registries/call';
import { singleWebhookRegistry } from '../../shared/trigger/registration/registries/single-webhook';
import { withTokenInUrl } from '../../shared/trigger/registration/registries/token-in-url';
import type { TriggerGateway } from '../../shared/trigger/trigger-gateway';
import { readEvents, STATUS_UPDATED } from '../events/read-events';
import { whatsApi } from '../gateway';
import { accountWebhook } from './account-webhook';
import { OPTIONS } from './properties';

export const whatsApiTrigger: TriggerGateway = {
	gateway: whatsApi,
	sentEvents: [],
	statusEvents: [STATUS_UPDATED],
	documentedEvents: [STATUS_UPDATED],
	secretFields: ['webhookToken'],
	secretLabel: 'Webhook Token',
	options: OPTIONS,
	registry: (connection) =>
		withTokenInUrl(singleWebhookRegistry(whatsApi, accountWebhook(registryCall(connection)))),

	/** The docs (https://whatsapi.cc/developers, Set up a webhook) describe no signature. */
	hasTokenInUrl: () => true,
	verify: verifyToken,
	events: readEvents,
};
