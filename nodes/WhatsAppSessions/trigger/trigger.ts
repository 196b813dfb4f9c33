import { isTokenInUrl, verifyByChoice } from '../../shared/trigger/authentication/verify-by-choice';
import { readRegistrationPath } from '../../shared/trigger/registration/assumed-fields';
import { registryCall } from '../../shared/trigger/registration/registries/call';
import { restRegistry } from '../../shared/trigger/registration/registries/rest-registry';
import { withTokenInUrl } from '../../shared/trigger/registration/registries/token-in-url';
import type { TriggerGateway } from '../../shared/trigger/trigger-gateway';
import { EVENTS, readEvents } from '../events/read-events';
import { whatsAppSessions } from '../gateway';
import { chatOf, SENT_EVENTS } from '../events/messages';
import { findFile } from './find-file';
import { FILTERS, OPTIONS } from './properties';
import { questions } from './questions';

export const whatsAppSessionsTrigger: TriggerGateway = {
	gateway: whatsAppSessions,
	sentEvents: SENT_EVENTS,
	documentedEvents: EVENTS,
	secretFields: ['webhookToken'],
	secretLabel: 'Webhook Token',
	options: OPTIONS,
	filters: FILTERS,
	chatOf,
	findFile,
	questions,

	/** Assumed: the docs (https://7aduta.com/docs, Webhooks) say only "Configure a webhook URL per session". */
	registry(connection, context) {
		const registry = restRegistry(
			whatsAppSessions,
			registryCall(connection),
			readRegistrationPath(context),
		);
		return isTokenInUrl(context) ? withTokenInUrl(registry) : registry;
	},

	/** The same page describes no signature. */
	hasTokenInUrl: isTokenInUrl,
	verify: verifyByChoice(),
	events: readEvents,
};
