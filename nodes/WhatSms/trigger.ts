import { readRegistrationPath } from '../shared/registration/fields';
import { restRegistry } from '../shared/registration/rest-registry';
import { isSigned } from '../shared/signature';
import type { TriggerGateway } from '../shared/trigger-gateway';
import { readEvents } from './events';
import { whatSms } from './gateway';
import { handling } from './handling';

export const whatSmsTrigger: TriggerGateway = {
	gateway: whatSms,
	sentEvents: ['message.sent'],
	secretField: 'webhookSecret',
	handling,

	/** Assumed: the docs (https://whatsms.pt/en/docs, Webhooks) say no more than "Configure an HTTPS endpoint". */
	registry: (connection, context) =>
		restRegistry(whatSms, connection, readRegistrationPath(context)),

	/** X-WhatSMS-Signature: sha256=<hex>. That it signs the raw body is assumed: the docs do not say what it signs. */
	doubt({ headers, bytes }, { credentials, generated }) {
		const { webhookSecret, previousWebhookSecret } = credentials;
		const secrets = [webhookSecret, previousWebhookSecret, generated]
			.map(asPasted)
			.filter(isFilled);
		if (secrets.length === 0) return 'The credential has no Webhook Secret';
		const signature = headers['x-whatsms-signature'];
		if (typeof signature !== 'string') return 'The X-WhatSMS-Signature header is missing';
		return isSigned(bytes, signature.replace(/^sha256=/i, ''), secrets)
			? undefined
			: 'The X-WhatSMS-Signature header does not fit the body';
	},

	events: readEvents,
};

/** People paste a secret with a space or a line break around it. */
const asPasted = (value: unknown): string => (typeof value === 'string' ? value.trim() : '');

const isFilled = (value: string): boolean => value !== '';
