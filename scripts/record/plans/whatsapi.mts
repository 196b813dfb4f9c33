import { whatsApi as gateway } from '../../../nodes/WhatsApi/gateway.ts';
import { LIKE_SEND, type Plan, step, WEBHOOK_IN_USE } from '../plan.mts';

const META = 'it would change the Meta credentials that your workflows use';

export const whatsApi: Plan = {
	gateway,
	fields: ['apiKey', 'baseUrl'],
	numbers: ['to'],
	reads: /^GET /,
	steps: [
		step('account.get'),
		step('account.checkWebhook'),
		step('analytics.getSummary'),
		step('billing.getPortal'),
		step('message.getAll', { parameters: { filters: {} } }),
		step('message.send', { creates: { messageId: 'messageId' } }),
		step('message.get'),
		step('message.retry'),
		// Meta gives it to every account.
		step('message.sendTemplate', {
			parameters: {
				templateName: 'hello_world',
				language: 'en_US',
				headerType: 'none',
				bodyParameters: {},
			},
		}),
		step('message.sendBulk'),
		step('account.verifyCredentials'),
		step('billing.createCheckout'),
	],
	leftOut: {
		'message.sendAndWait': LIKE_SEND,
		'account.register': 'it would create another account',
		'account.rotateKey': 'your key would stop working',
		'account.setCredentials': META,
		'account.removeCredentials': META,
		'account.setWebhook': WEBHOOK_IN_USE,
		'account.removeWebhook': WEBHOOK_IN_USE,
		'account.repairWebhook': WEBHOOK_IN_USE,
	},
};
