import type { Gateway } from '../shared/gateway';
import { message } from './resources/message';
import { ticket } from './resources/ticket';

export const whatSms: Gateway = {
	name: 'WhatSMS',
	value: 'whatSms',
	credential: 'whatSmsApi',
	keyHint: 'You find it in WhatSMS under Settings → Integrations → API Keys.',
	resources: [message, ticket],
	errorText: (body) => {
		const { error } = (body ?? {}) as { error?: unknown };
		return typeof error === 'string' ? error : undefined;
	},
};
