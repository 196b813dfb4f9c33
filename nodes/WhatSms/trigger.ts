import { isSigned } from '../shared/signature';
import type { TriggerGateway } from '../shared/trigger-gateway';
import { readEvents } from './events';

export const whatSmsTrigger: TriggerGateway = {
	name: 'WhatSMS',
	credential: 'whatSmsApi',
	sentEvents: ['message.sent'],

	/** X-WhatSMS-Signature: sha256=<hex>. That it signs the raw body is assumed: the docs do not say what it signs. */
	doubt({ headers, bytes }, { webhookSecret, previousWebhookSecret }) {
		const secrets = [webhookSecret, previousWebhookSecret].filter(isFilled);
		if (secrets.length === 0) return 'The credential has no Webhook Secret';
		const signature = headers['x-whatsms-signature'];
		if (typeof signature !== 'string') return 'The X-WhatSMS-Signature header is missing';
		return isSigned(bytes, signature.replace(/^sha256=/i, ''), secrets)
			? undefined
			: 'The X-WhatSMS-Signature header does not fit the body';
	},

	events: readEvents,
};

const isFilled = (value: unknown): value is string => typeof value === 'string' && value !== '';
