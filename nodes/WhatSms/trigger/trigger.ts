import { isSigned } from '../../shared/trigger/authentication/signature';
import { readRegistrationPath } from '../../shared/trigger/registration/assumed-fields';
import { registryCall } from '../../shared/trigger/registration/registries/call';
import { restRegistry } from '../../shared/trigger/registration/registries/rest-registry';
import type { TriggerGateway } from '../../shared/trigger/trigger-gateway';
import { readEvents } from '../events/read-events';
import { whatSms } from '../gateway';
import { FILTERS } from './filters';
import { findFile } from './find-file';
import { OPTIONS } from './properties';
import { questions } from './questions';
import { isHandled, ticketLookUp } from './ticket-look-up';

export const whatSmsTrigger: TriggerGateway = {
	gateway: whatSms,
	sentEvents: ['message.sent'],
	secretFields: ['webhookSecret', 'previousWebhookSecret'],
	secretLabel: 'Webhook Secret',
	options: OPTIONS,
	filters: FILTERS,
	findFile,
	lookUp: ticketLookUp,
	isHandled,
	questions,

	/** Assumed: the docs (https://whatsms.pt/en/docs, Webhooks) say only "Configure an HTTPS endpoint". */
	registry: (connection, context) =>
		restRegistry(whatSms, registryCall(connection), readRegistrationPath(context)),

	/** `X-WhatSMS-Signature: sha256=<hex>`, assumed to sign the raw body: the docs do not specify it. */
	verify: ({ headers, bytes }, secrets) =>
		isSigned(bytes, headers['x-whatsms-signature'], secrets)
			? undefined
			: "its X-WhatSMS-Signature header doesn't match its body",

	events: readEvents,
};
